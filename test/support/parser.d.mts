/** Bundles src/article: the address of a module with `parseArticles`, and what removes it again. */
export declare function bundleParser(): Promise<{ url: string; remove: () => void }>;
