import { isPackageShare, type RosterIndex, type Subject, subjectsAmong } from '../../audit/index.js';
import {
  filesOfHosts,
  HostLines,
  type HostPlace,
  hasLocalTimes,
  type InventoryOptions,
  type InventoryProblem,
  together,
} from '../../inventory/index.js';
import type { HostInventory } from '../../model/generated/inventory.js';
import { openInputs } from '../../store/index.js';
import { SameHosts } from './same-hosts.js';

/** An inventory that passed by, and where to find it again. */
interface Passed extends HostPlace {
  readonly file: HostLines;
}

/** An inventory that shares no host with another, so far. */
export interface Alone {
  readonly number: number;
  readonly host: HostInventory;
  /** What is to be said of it. */
  readonly problems: readonly InventoryProblem[];
}

type Options = Pick<InventoryOptions, 'settings'> & { readonly knownBy: Date };

/** The hosts of files that have one a line. No more of them than one, or than share a name, is in memory at a time. */
export class Fleet {
  readonly #files: readonly HostLines[];
  readonly #roster: RosterIndex;
  readonly #options: Options;
  readonly #passed: Passed[] = [];
  readonly #same = new SameHosts();
  readonly #shares: number[] = [];
  readonly #problems: InventoryProblem[] = [];

  private constructor(files: readonly HostLines[], roster: RosterIndex, options: Options) {
    this.#files = files;
    this.#roster = roster;
    this.#options = options;
  }

  /**
   * @param paths files and folders, as for an audit.
   * @param options `knownBy` is the end of the day of the audit.
   * @returns null when one of them is anything but hosts in plain lines, or cannot be read: then they are to be read as usual.
   */
  static async open(paths: readonly string[], roster: RosterIndex, options: Options): Promise<Fleet | null> {
    // Standard input can be read once.
    if (paths.includes('-')) return null;
    const { roots, problems } = await openInputs(paths);
    const files = problems.length > 0 ? null : filesOfHosts(roots, options);
    if (files === null || files.length === 0) return null;
    return new Fleet(
      files.map((file) => new HostLines(file, options.knownBy)),
      roster,
      options,
    );
  }

  /** What is wrong with lines, and what inventories of one host disagree on; whole when all was read. */
  get problems(): readonly InventoryProblem[] {
    return this.#problems;
  }

  get paths(): readonly { readonly path: string; readonly sha256: string | null }[] {
    return this.#files;
  }

  /**
   * Reads all files once.
   * @param each gets every inventory that shares no name with one before it. A later one may share its name: see `together`.
   * @throws NotInLines
   */
  pass(each: (one: Alone) => void): void {
    for (const file of this.#files) {
      for (const { host, place } of file.all(this.#problems)) {
        const { number, alone } = this.#same.add(host, this.entryOf(host));
        this.#passed.push({ file, ...place });
        if (isPackageShare(this.#roster, host)) this.#shares.push(number);
        if (alone) each(this.#placed(number, host));
      }
    }
  }

  /** Reads an inventory again. @throws InputError when its file was changed meanwhile. */
  alone(number: number): Alone {
    return this.#placed(number, this.#again(number));
  }

  #again(number: number): HostInventory {
    const passed = this.#passed[number];
    if (passed === undefined) throw new Error(`no inventory ${number} passed by`);
    return passed.file.at(passed);
  }

  /** Most inventories of a fleet have nothing that asks for a clock. */
  #placed(number: number, host: HostInventory): Alone {
    if (!hasLocalTimes(host)) return { number, host, problems: [] };
    const problems: InventoryProblem[] = [];
    const [placed = host] = this.#joined([host], problems);
    return { number, host: placed, problems };
  }

  #joined(inventories: readonly HostInventory[], problems: InventoryProblem[]): HostInventory[] {
    const parts = inventories.map((inventory) => ({ inventory, localTimes: null }));
    const { hosts, remarks } = together(parts, this.#options);
    for (const { host, remark } of remarks) {
      const { code, severity, message, source } = remark;
      problems.push({ code, severity, input: source?.name ?? host, line: source?.line ?? null, message });
    }
    return hosts;
  }

  get length(): number {
    return this.#passed.length;
  }

  /** The inventories that share a host with another, by their numbers. */
  groups(): number[][] {
    return this.#same.groups();
  }

  /** The hosts of one group, merged. */
  together(group: readonly number[], problems: InventoryProblem[] = []): Subject[] {
    const hosts = this.#joined(
      group.map((number) => this.#again(number)),
      problems,
    );
    return subjectsAmong(this.#roster, hosts);
  }

  /** The package shares among all hosts, merged with what else there is of them. */
  shares(groups: readonly (readonly number[])[]): HostInventory[] {
    const wanted = new Set(this.#shares);
    const grouped = groups.filter((group) => group.some((number) => wanted.has(number)));
    const alone = this.#shares.filter((number) => !grouped.some((group) => group.includes(number)));
    const merged = grouped.flatMap((group) => this.together(group).flatMap(({ inventories }) => inventories));
    return [...alone.map((number) => this.alone(number).host), ...merged];
  }

  /** The name under which the roster has a host; null outside it. */
  entryOf(host: HostInventory): string | null {
    return this.#roster.hostOf(host)?.host ?? null;
  }

  close(): void {
    for (const file of this.#files) file.close();
  }
}
