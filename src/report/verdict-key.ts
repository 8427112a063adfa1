/** What a finding and its verdict have in common. */
export function verdictKey({ host, article }: { readonly host: string; readonly article: string }): string {
  return JSON.stringify([host, article]);
}
