/**
 * How version numbers tell branches apart. Products such as Exchange Server count updates in the third number (8.1.240.6,
 * 8.1.263.1). Windows and what ships with it name the release and its service pack there, with numbers of four digits and
 * more (6.0.6001, 6.0.6002), and keep the limited branch of an update apart from the general one by fourth numbers from 20000.
 */
export const BRANCH_NUMBERS = { namesRelease: 1000, limitedFrom: 20_000 } as const;
