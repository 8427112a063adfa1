export const DAY_MS = 86_400_000;

/** The day of a moment in UTC: "2009-06-30". */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The last day of a month, or the day itself. @param date "2009-06" or "2009-06-30". */
export function lastDayOf(date: string): string {
  if (date.length !== '2009-06'.length) return date;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return dayOf(new Date(Date.UTC(year, month, 0)));
}

/** Whole days from one day to another: negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
