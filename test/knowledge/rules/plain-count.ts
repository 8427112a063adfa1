/** What a careful reader counts in an edge list. */
export interface PlainCount {
  readonly selfLoops: number;
  readonly dangling: number;
  readonly inverted: number;
}

/**
 * Counts in the raw text of an edge list, by itself: no line of rollcall's own code takes part. It reads the first three columns
 * alone, which need no quotes; the list must say one date for each article.
 */
export function plainCount(csv: string): PlainCount {
  const rows = csv
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(',', 3));
  const posted = new Map(rows.map(([kb = '', day = '']) => [kb, day]));
  const edges = [...new Set(rows.map(([kb = '', , old = '']) => `${kb}>${old}`))].map((edge) => edge.split('>'));
  const other = edges.filter(([kb, old]) => kb !== old && old !== '');
  return {
    selfLoops: edges.filter(([kb, old]) => kb === old).length,
    dangling: other.filter(([, old = '']) => !posted.has(old)).length,
    inverted: other.filter(([kb = '', old = '']) => (posted.get(old) ?? '') > (posted.get(kb) ?? '')).length,
  };
}
