// A whole process: reads a published list, builds the knowledge base, finds the longest chain and the full closure, and prints what it
// found, its seconds since it was started and its largest size in memory, as JSON.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildKnowledge, closureOf, longestChain, readList } from '../../dist/knowledge/index.js';

const [, , path] = process.argv;
const { edges } = readList({ name: basename(path), bytes: readFileSync(path) });
const knowledge = buildKnowledge([], edges);
let pairs = 0;
for (const { replaces } of closureOf(knowledge)) pairs += replaces.length;
const found = {
  edges: knowledge.edges.length,
  pairs,
  longest: longestChain(knowledge).length,
  problems: knowledge.problems.length,
};
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ ...found, seconds: process.uptime(), megabytes })}\n`);
