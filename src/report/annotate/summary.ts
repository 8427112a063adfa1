import type { Article } from '../../model/generated/article.js';
import { counted, cut, grouped, html } from './characters.js';
import { FACT_KINDS, factKinds, severities } from './kinds.js';
import { LIMITS } from './limits.js';
import type { Note, Notes } from './marks.js';

/** Products named before the rest is counted. */
const PRODUCTS = 3;

/** Diagnostics of one code that are listed without folding. */
const UNFOLDED = 4;

/** What stands over the source: what the article is, how many facts of each kind were read, and every diagnostic. */
export function summaryHtml(article: Article, { notes, total }: Notes, isOneOfSeveral: boolean): string {
  const { id, title } = article;
  const heading = `${html(id ?? 'No number')}: ${html(cut(title ?? 'no title', LIMITS.value))}`;
  const left = total - notes.length;
  return [
    isOneOfSeveral ? `<h3>${heading}</h3>` : `<h2>${heading}</h2>`,
    `<dl class="overview">${aboutRows(article)}</dl>`,
    `<ul class="counts">${factKinds.map((kind) => countItem(kind, notes)).join('')}</ul>`,
    left > 0
      ? `<p class="cut">Not marked: ${counted(left, 'further fact')}; the page is limited to ${grouped(LIMITS.marks)} an article.</p>`
      : '',
    diagnosticsHtml(notes),
  ].join('\n');
}

function aboutRows(article: Article): string {
  const { release, revision, family, supersession, restart, appliesTo } = article;
  const relations = supersession.map(({ relation, kb, label, version, bulletin, ordinal }) =>
    `${relation.replaceAll('-', ' ')} ${kb ?? label ?? bulletin ?? version ?? ordinal ?? ''}`.trim(),
  );
  const products = appliesTo.slice(0, PRODUCTS).join('; ');
  const more = appliesTo.length - PRODUCTS;
  const rows: readonly (readonly [string, string | null])[] = [
    ['kind', article.kind.replaceAll('-', ' ')],
    ['language', article.language],
    ['also called', [...article.aliases, ...article.bulletins].join(', ')],
    ['family', [family.label, family.product].filter((part) => part !== null).join(' for ')],
    ['released', release.date],
    ['revision', [revision.number, revision.reviewed].filter((part) => part !== null).join(', ')],
    ['cumulative', article.cumulative === null ? null : article.cumulative ? 'yes' : 'no'],
    ['relations', relations.join('; ')],
    ['restart', [restart.computer.replaceAll('-', ' '), ...restart.services].join(', ')],
    ['applies to', more > 0 ? `${products}; and ${grouped(more)} more` : products],
  ];
  return rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${valueHtml(value)}</dd></div>`).join('');
}

const valueHtml = (value: string | null): string =>
  value === null || value === '' ? '<span class="none">not said</span>' : html(cut(value, LIMITS.value));

/** How many of a kind, with a link to the first. */
function countItem(kind: keyof typeof FACT_KINDS, notes: readonly Note[]): string {
  const ofKind = notes.filter((note) => note.kind === kind);
  if (ofKind.length === 0 && kind === 'other') return '';
  const { letter, one, many } = FACT_KINDS[kind];
  const words = `<span class="f ${kind}" data-k="${letter}">${counted(ofKind.length, one, many)}</span>`;
  const first = ofKind.find((note) => note.position !== null);
  const lost = ofKind.filter((note) => note.position === null).length;
  const placeless = lost === 0 ? '' : ` <small>(${grouped(lost)} without a place)</small>`;
  return `<li${ofKind.length === 0 ? ' class="zero"' : ''}>${first === undefined ? words : `<a href="#${first.id}">${words}</a>`}${placeless}</li>`;
}

function diagnosticsHtml(notes: readonly Note[]): string {
  const groups = severities.map((severity) => notes.filter(({ kind }) => kind === severity));
  const all = groups.flat();
  if (all.length === 0) return '<p class="verdict">No diagnostics: nothing was found that could not be read.</p>';
  const counts = severities.map((severity, index) => counted(groups[index]?.length ?? 0, severity)).join(', ');
  const listed = all.slice(0, LIMITS.diagnosticsListed);
  const more =
    all.length > listed.length
      ? `<p class="cut">Not listed here: ${grouped(all.length - listed.length)} more.</p>`
      : '';
  const byCode = new Map<string, Note[]>();
  for (const note of listed) byCode.set(codeOf(note), [...(byCode.get(codeOf(note)) ?? []), note]);
  return [
    `<p class="verdict">${counts}</p>`,
    ...[...byCode].map(([code, same]) => sameCodeHtml(code, same)),
    more,
  ].join('\n');
}

const codeOf = ({ reading }: Note): string => reading.find(({ field }) => field === 'code')?.value ?? '';

/** Diagnostics of one code; many of them are folded behind the first. */
function sameCodeHtml(code: string, notes: readonly Note[]): string {
  const table = (some: readonly Note[]): string =>
    `<table class="diagnostics">${some.map(diagnosticRow).join('\n')}</table>`;
  if (notes.length <= UNFOLDED) return table(notes);
  const rest = notes.slice(1);
  return `${table(notes.slice(0, 1))}<details><summary>${counted(rest.length, `further ${html(code)}`, `further ${html(code)}`)}</summary>${table(rest)}</details>`;
}

function diagnosticRow(note: Note): string {
  const { kind, label, id, position, reading } = note;
  const message = reading.find(({ field }) => field === 'message')?.value ?? '';
  const name = `<span class="f ${kind}">${html(label)}</span>`;
  const link = position === null ? name : `<a href="#${id}">${name}</a>`;
  const place = position === null ? 'no place' : `line ${position.start.line}`;
  return `<tr><td>${link}</td><td>${kind}</td><td>${place}</td><td>${html(cut(message, LIMITS.value))} <small>${html(codeOf(note))}</small></td></tr>`;
}
