const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Whether text is a day that there is, "2008-06-01", or a moment of one, "2008-06-01T10:36:00+02:00" (RFC 3339). */
export function isMoment(text: string): boolean {
  const day = MOMENT.exec(text)?.[1];
  if (day === undefined || Number.isNaN(Date.parse(text))) return false;
  // A day that a month does not have would silently be one of the next month.
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** A time of a file system as a moment in UTC, to the second. @param milliseconds since 1970. */
export function momentOf(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
