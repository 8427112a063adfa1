import { InputError } from '../model/errors.js';
import type { HostInventory } from '../model/generated/inventory.js';
import {
  type Adapter,
  type FileAdapter,
  type FolderAdapter,
  type FolderInput,
  NO_PRODUCT_LIST,
  type Reading,
  type Remark,
} from './adapters/adapter.js';
import { adaptersFor } from './adapters/index.js';
import type { InventoryEntry, InventoryFile, InventoryOptions, InventoryProblem, InventoryReading } from './door.js';
import { type Choice, chooseFile, folderAdapterFor, notRead } from './input/choose.js';
import { withDamage } from './input/damage.js';
import { type Folder, foldersOf } from './input/folders.js';
import { named } from './input/host-name.js';
import { withListings } from './input/listings.js';
import { tidy, unendedRemark } from './input/remarks.js';
import { endsWithLine, type Sample, toTime, withSample } from './input/sample.js';
import { explainInvalid, isInventory } from './input/validate.js';
import { withCanonicalCodes } from './merge/codes.js';
import { type InventoryPart, together } from './merge/together.js';

/** Names for `options.from`. */
export const adapterNames: readonly string[] = adaptersFor({}).map(({ name }) => name);

/**
 * Reads host data of any supported form.
 * @param roots files and folders as the user named them. A folder that directly holds packages is one host; any other folder
 *   is walked. Several inputs for one host (names compared without case, and through aliases) merge.
 * @throws InputError "unknown-adapter" when `options.from` names none. What is wrong with one input is a problem, not thrown.
 */
export function readInventory(roots: readonly InventoryEntry[], options: InventoryOptions): InventoryReading {
  const choice = choiceOf(options.from ?? 'auto', adaptersFor(options.settings ?? {}));
  const parts: InventoryPart[] = [];
  const problems: InventoryProblem[] = [];
  for (const folder of foldersOf(roots)) {
    const readings = [...readFolder(folder, choice, options)];
    const neighbours = statedHosts(readings);
    for (const { reading, input, hostName } of readings) {
      for (const remark of reading.remarks) problems.push(toProblem(tidy(remark), input));
      for (const { draft, remarks, localTimes, registry, builds } of reading.drafts) {
        const said = [...remarks];
        const host = named(draft, { given: options.host, folder: hostName, neighbours }, said, input);
        const own = said.map(tidy);
        for (const remark of own) problems.push(toProblem(remark, input));
        if (host === null) continue;
        const inventory = withCanonicalCodes({ ...host, diagnostics: [...host.diagnostics, ...own] });
        parts.push({
          inventory,
          localTimes: localTimes ?? null,
          registry,
          builds: builds ?? new Map(),
        });
      }
    }
  }
  const { hosts, remarks } = together(parts, options);
  for (const { host, remark } of remarks) problems.push(toProblem(remark, host));
  for (const host of hosts) refuseInvalid(host, host.host);
  return { hosts, problems: withoutSettled(problems, hosts) };
}

/** Another input of the host may have told what one input left open. */
function withoutSettled(problems: readonly InventoryProblem[], hosts: readonly HostInventory[]): InventoryProblem[] {
  const open = new Set(
    hosts.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ code }) => code === NO_PRODUCT_LIST).map(({ source }) => source?.name),
    ),
  );
  return problems.filter(({ code, input }) => code !== NO_PRODUCT_LIST || open.has(input));
}

/** What leaves this room fits the schema; anything else is a bug of ours, whatever the input was. */
function refuseInvalid(inventory: unknown, host: string): void {
  if (!isInventory(inventory))
    throw new Error(`the inventory of ${JSON.stringify(host)} is invalid: ${explainInvalid(inventory)}`);
}

function choiceOf(from: string, adapters: readonly Adapter[]): Choice {
  if (from === 'auto') return adapters;
  const chosen = adapters.find(({ name }) => name === from);
  if (chosen !== undefined) return [chosen];
  throw new InputError(
    'unknown-adapter',
    from,
    `there is no such kind of input; take auto, ${adapterNames.join(', ')}`,
  );
}

/** What was read from one input, and the name that its folder would give its host. */
interface InputReading {
  readonly reading: Reading;
  readonly input: string;
  readonly hostName: string | null;
}

function* readFolder(folder: Folder, choice: Choice, options: InventoryOptions): Generator<InputReading> {
  const found = folderAdapterFor(folder, choice);
  if (found !== null) yield wholeFolder(folder, found.adapter, found.input, options);
  const left = found === null ? folder.files : folder.files.filter((file) => !found.input.files.includes(file));
  for (const file of left)
    yield {
      reading: oneFile(file, folder, choice, options),
      input: file.path,
      hostName: folder.name ?? file.folder ?? null,
    };
}

function wholeFolder(
  folder: Folder,
  adapter: FolderAdapter,
  input: FolderInput,
  options: InventoryOptions,
): InputReading {
  const reading = withListings(adapter.read(input, options));
  const passedOver = notRead(input, adapter, adaptersFor(options.settings ?? {}));
  const remarks = [...reading.remarks, ...passedOver];
  return { reading: { ...reading, remarks }, input: folder.path, hostName: folder.name };
}

/** One bad file never stops the others. */
function oneFile(file: InventoryFile, folder: Folder, choice: Choice, { knownBy }: InventoryOptions): Reading {
  try {
    return withSample(file, (sample) => {
      const chosen = chooseFile(sample, choice, folder.complete);
      if (!('adapter' in chosen)) return { drafts: [], remarks: [chosen.remark] };
      const read = chosen.adapter.read(sample);
      const listed = chosen.adapter.wholeLists === true ? read : withListings(read);
      const reading = withDamage(withUnended(listed, chosen.adapter, sample));
      return knownBy === undefined ? reading : undated(reading, file, knownBy);
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const source = { name: file.path, line: null };
    return { drafts: [], remarks: [{ code: error.code, severity: 'error', message: error.problem, source }] };
  }
}

function withUnended(reading: Reading, { endsLines }: FileAdapter, sample: Sample): Reading {
  if (endsLines === undefined || endsWithLine(sample)) return reading;
  return { ...reading, remarks: [...reading.remarks, unendedRemark(sample.file.path, endsLines === 'always')] };
}

/** Takes the time of the file from what it holds, where that is the only time and too late to be that of the collection. */
function undated(reading: Reading, { path, modifiedMs }: InventoryFile, knownBy: Date): Reading {
  const time = toTime(modifiedMs);
  if (modifiedMs === null || modifiedMs <= knownBy.getTime()) return reading;
  const message = `the time of this file (${time ?? ''}) is after the day that was asked for, and nothing else tells when it was collected: it counts as undated`;
  const remark: Remark = { code: 'collected-when', severity: 'warning', message, source: { name: path, line: null } };
  const drafts = reading.drafts.map((one) =>
    one.draft.collectedAt === time
      ? { draft: { ...one.draft, collectedAt: null }, remarks: [...one.remarks, remark] }
      : one,
  );
  return { ...reading, drafts };
}

/** The hosts that the inputs of one folder state themselves, by their names in lower case. */
function statedHosts(readings: readonly InputReading[]): ReadonlyMap<string, string> {
  const hosts = readings.flatMap(({ reading }) => reading.drafts.flatMap(({ draft }) => draft.host ?? []));
  return new Map(hosts.map((host) => [host.toLowerCase(), host]));
}

function toProblem({ code, severity, message, source }: Remark, input: string): InventoryProblem {
  return { code, severity, input: source?.name ?? input, line: source?.line ?? null, message };
}
