/** A FILETIME (100 ns since 1601 UTC), given as its two halves, in milliseconds since 1970 UTC. */
export function fileTimeMs(low: number, high: number): number {
  return (high * 2 ** 32 + low) / 10_000 - 11_644_473_600_000;
}
