/**
 * How version numbers tell branches apart. Products such as Exchange Server count updates in the third number (8.1.240.6,
 * 8.1.263.1). Windows and what ships with it name the release and its service pack there, with numbers of four digits and
 * more (6.0.6001, 6.0.6002), and keep the limited branch of an update apart from the general one by fourth numbers from 20000.
 */
export const BRANCH_NUMBERS = { namesRelease: 1000, limitedFrom: 20_000 } as const;

/**
 * Products that name the release in the third number although it is lower: first and second number. Exchange Server 2013, 2016 and
 * 2019 name the cumulative update there, and each has security updates of its own.
 */
export const RELEASE_IN_THIRD: readonly (readonly [number, number])[] = [
  [15, 0],
  [15, 1],
  [15, 2],
];

/**
 * Fourth numbers with which service packs begin, by a third number that all of them share: an update for one pack says nothing of
 * files of the next. Windows XP SP1, SP2 and SP3 (2600; Internet Explorer counts SP2 and SP3 under 2900), Windows Server 2003 SP1 and
 * SP2 (3790).
 */
export const SERVICE_PACK_STARTS: ReadonlyMap<number, readonly number[]> = new Map([
  [2600, [1106, 2180, 5512]],
  [2900, [5512]],
  [3790, [1830, 3959]],
]);

/**
 * Third numbers under which the fourth is handed out to releases of Windows and to branches in stretches, so that a higher one tells
 * nothing: the runtimes of .NET Framework 2.0 to 3.5, and from 4 on.
 */
export const UNORDERED_BUILDS: ReadonlySet<number> = new Set([50727, 30319]);

/**
 * How articles call the limited branch of an update, which holds what the general one holds and more, in the column of branches or as
 * a folder: "SP2QFE", "LDR" (KB824994 tells of both).
 */
export const LIMITED_BRANCH = /(?:QFE|LDR)(?![a-z])/i;
