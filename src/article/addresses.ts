import { toKbId } from '../model/kb.js';

/** Number of an article in its address, in any of the forms that the support site had. */
const URL_NUMBER =
  /(?:[/=;](?:kb|help|topic|articles)[/;](?:[a-z-]*[/;])?|[?&;](?:id|kbid|scid=kb;[a-z-]*)[;=])(?:kb|q)?(\d{5,8})\b|-kb(\d{6,8})\b|\/(?:kb)?(\d{6,8})(?:\.md)?(?:[#?].*)?$|search\.aspx\?q=kb(\d{6,8})/i;

/** The article number that an address holds; null when it is no address of an article. */
export function numberInUrl(url: string): string | null {
  const match = URL_NUMBER.exec(url);
  const digits = match?.slice(1).find((group) => group !== undefined);
  return digits === undefined ? null : toKbId(digits);
}
