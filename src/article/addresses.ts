import { toKbId } from '../model/kb.js';

/**
 * Number of an article in its address, in any of the forms that the support site had: "/kb/952077", "/help/119591/how-to-...",
 * "?kbid=952077", "?scid=kb;en-us;952077", "...-kb5022375-...", "../hotfix/2010/4594177.md", "Search.aspx?q=KB4484071".
 */
const URL_NUMBER =
  /[/=;](?:kb|help|articles)[/;](?:[a-z-]{0,8}[/;])?(?:kb|q)?(\d{5,8})\b|[?&;](?:kbid|scid=kb;[a-z[\]-]{0,8})[;=](?:kb|q)?(\d{5,8})\b|support\.microsoft\.com\/(?:[a-z-]{0,8}\/)?(?:kb)?(\d{5,8})(?:[/?#]|$)|[-/]kb(\d{6,8})\b|\/(\d{6,8})\.md(?:[#?]|$)|[?&]q=kb(\d{6,8})\b/i;
/** "/support/kb/articles/Q152/7/34.ASP" */
const PARTED = /\/articles\/q(\d{3})\/(\d)\/(\d{2})\.asp/i;

/** The article number that an address holds; null when it is no address of an article. */
export function numberInUrl(url: string): string | null {
  const parted = PARTED.exec(url);
  if (parted !== null) return toKbId(parted.slice(1).join(''));
  const digits = URL_NUMBER.exec(url)
    ?.slice(1)
    .find((group) => group !== undefined);
  return digits === undefined ? null : toKbId(digits);
}
