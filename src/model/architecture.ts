/** Kinds of machines as articles tell them apart. */
export const ARCHITECTURES = ['x86', 'x64', 'ia64', 'arm64'] as const;
export type Architecture = (typeof ARCHITECTURES)[number];
