/** One file along a chain: its builds, and what does not fit together. */
export { type Lineage, type LineageBuild, lineageOf, type WithoutBuild } from './lineage.js';
export type { LineageRemark } from './remarks.js';
