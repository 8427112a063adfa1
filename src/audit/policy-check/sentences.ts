import { counted } from '../../model/counted.js';
import type { Policy } from '../../model/generated/policy.js';
import { DEFAULTS, PACKAGE_SHARE } from '../data/defaults.js';
import { DEFAULT_MINIMUM } from '../grade.js';
import { VERDICTS } from '../verdicts/clean.js';
import { lengthInWords, list, tableText, waiverText } from './phrases.js';

/** What one part of a policy means. */
export interface PolicySentence {
  /** Where it stands in the policy; null for what holds because the policy says nothing. */
  readonly path: readonly string[] | null;
  readonly text: string;
}

/** A policy in plain sentences, what it leaves out among them. */
export function policySentences(policy: Policy): PolicySentence[] {
  return [
    ...targets(policy),
    ...roles(policy),
    ...evidence(policy),
    ...age(policy),
    ...products(policy),
    ...due(policy),
    ...reading(policy),
    ...(policy.waivers ?? []).map((waiver, i) => said(['waivers', String(i)], waiverText(waiver))),
    ...outcome(policy),
  ];
}

function said(path: readonly string[], text: string): PolicySentence {
  return { path, text };
}

function silent(text: string): PolicySentence {
  return { path: null, text };
}

function* targets({ targets: ids }: Policy): Generator<PolicySentence> {
  if (ids === undefined || ids.length === 0)
    yield silent('It names no target: each audit says with --target what to audit against.');
  else yield said(['targets'], `Hosts are audited against ${list(ids)}, unless --target says otherwise.`);
}

function* roles({ roles: all = {}, notApplicable }: Policy): Generator<PolicySentence> {
  for (const [role, { files }] of Object.entries(all)) {
    const what =
      files.length === 0
        ? 'no file of a target: the targets do not apply to it'
        : `these files of a target: ${list(files)}`;
    yield said(['roles', role], `A host of the role ${role} must have ${what}.`);
  }
  const none = notApplicable?.roles ?? [];
  if (none.length > 0)
    yield said(['notApplicable', 'roles'], `The targets do not apply to hosts whose only roles are ${list(none)}.`);
  if (!Object.keys(all).some((role) => role.trim().toLowerCase() === PACKAGE_SHARE))
    yield silent(`A host of the role ${PACKAGE_SHARE}, as a folder of packages is, must have every file of a target.`);
  yield silent('A host of no role that is named here is judged on the files of a target that it has, by name.');
}

function* evidence({ minimumGrade, timeTolerance, acceptLater }: Policy): Generator<PolicySentence> {
  const grade = minimumGrade ?? DEFAULT_MINIMUM;
  const proof = `A file is current or newer only by evidence of grade ${grade} or stronger; a weaker match is unverifiable.`;
  yield minimumGrade === undefined ? silent(proof) : said(['minimumGrade'], proof);
  const times = `Times that differ by less than ${lengthInWords(timeTolerance ?? DEFAULTS.timeTolerance)} are equal.`;
  yield timeTolerance === undefined ? silent(times) : said(['timeTolerance'], times);
  const later = acceptLater === true ? 'counts as newer' : 'does not count: it is unrecognised';
  const text = `A later build that no article lists ${later}.`;
  yield acceptLater === undefined ? silent(text) : said(['acceptLater'], text);
}

function* age({ maxInventoryAge, futureInventory }: Policy): Generator<PolicySentence> {
  yield maxInventoryAge === undefined
    ? silent('An inventory of any age counts, also one without a date.')
    : said(
        ['maxInventoryAge'],
        `An inventory older than ${lengthInWords(maxInventoryAge)}, or without a date, is not enough: the verdict is unknown.`,
      );
  const refused = futureInventory === 'refuse';
  const future = `An inventory that was collected after the day of the audit ${refused ? 'ends the audit' : 'is left out and named'}.`;
  yield futureInventory === undefined ? silent(future) : said(['futureInventory'], future);
}

function* products({ productVersions = [], productRoles = {} }: Policy): Generator<PolicySentence> {
  for (const [i, { product, servicePack, version, names = [] }] of productVersions.entries()) {
    const also = names.length === 0 ? '' : ` It registers as ${list(names)}, too.`;
    yield said(['productVersions', String(i)], `${product} has ${servicePack} from version ${version} on.${also}`);
  }
  for (const [product, all] of Object.entries(productRoles))
    yield said(
      ['productRoles', product],
      `Hosts of the role ${list(all, 'or')} have ${product}: its prerequisites concern them, and no others.`,
    );
}

function* due({ due: days = {}, severity = {}, maxBehind }: Policy): Generator<PolicySentence> {
  for (const [target, name] of Object.entries(severity)) {
    const which = target === 'default' ? 'Every other target' : target;
    const length = days[name];
    yield said(
      ['severity', target],
      `${which} is ${name}${length === undefined ? '' : `: due ${lengthInWords(length)} after its release`}.`,
    );
  }
  const unused = Object.keys(days).filter((name) => !Object.values(severity).includes(name));
  for (const name of unused)
    yield said(
      ['due', name],
      `What is ${name} is due ${lengthInWords(days[name] ?? '')} after its release; no target is.`,
    );
  if (Object.keys(severity).length === 0) yield silent('Nothing is ever due: no target has a severity.');
  if (maxBehind?.articles !== undefined)
    yield said(
      ['maxBehind', 'articles'],
      `A host may be behind the latest of the chain by ${counted(maxBehind.articles, 'article')} at most.`,
    );
  if (maxBehind?.days !== undefined)
    yield said(
      ['maxBehind', 'days'],
      `A host may be behind the latest of the chain for ${counted(maxBehind.days, 'day')} at most.`,
    );
}

function* reading({ inventory }: Policy): Generator<PolicySentence> {
  if (inventory?.zone !== undefined)
    yield said(['inventory', 'zone'], `Local times of hosts whose zone nothing tells are those of ${inventory.zone}.`);
  if (inventory?.reportZone !== undefined)
    yield said(
      ['inventory', 'reportZone'],
      `Times in reports of many hosts that do not tell their zone are those of ${inventory.reportZone}.`,
    );
  if (inventory?.dates !== undefined)
    yield said(
      ['inventory', 'dates'],
      `Numeric dates that nothing else tells have the ${inventory.dates === 'dmy' ? 'day' : 'month'} first.`,
    );
  const lists = 'What a list of files leaves out is absent';
  yield inventory?.listings === 'complete'
    ? said(['inventory', 'listings'], `${lists}, also where it does not tell how far it reaches.`)
    : silent(`${lists} only where the list itself tells that it would have shown it.`);
  for (const [i, map] of (inventory?.csv ?? []).entries()) yield said(['inventory', 'csv', String(i)], tableText(map));
}

function* outcome({ fail, waivers = [], severity = {}, maxBehind }: Policy): Generator<PolicySentence> {
  if (waivers.length === 0) yield silent('Nothing is waived.');
  const failing =
    fail ?? VERDICTS.filter((verdict) => !['compliant', 'superseded', 'not-applicable'].includes(verdict));
  const more = [
    Object.keys(severity).length === 0 ? null : 'when a host is past its due day',
    maxBehind === undefined ? null : 'when a host is further behind than allowed',
  ].filter((part) => part !== null);
  const when = [...(failing.length === 0 ? [] : [`when a verdict is ${list(failing, 'or')}`]), ...more];
  const text =
    when.length === 0 ? 'Nothing that is found makes the exit code 1.' : `The exit code is 1 ${list(when, 'and')}.`;
  yield fail === undefined ? silent(text) : said(['fail'], text);
}
