// Parses the inputs named by their index in HOSTILE, one after the other, and says after each what came of it. Run by hostile.test.ts
// and the bench, which end it when it hangs: node child.mjs <module with parseArticles> <index>...
import { HOSTILE } from './inputs.mjs';

const [module, ...indexes] = process.argv.slice(2);
const { parseArticles } = await import(module);
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

for (const index of indexes.map(Number)) {
  const { name, from, make } = HOSTILE[index];
  const made = make();
  const bytes = typeof made === 'string' ? Buffer.from(made) : made;
  const before = process.memoryUsage().rss;
  const begin = performance.now();
  let outcome;
  try {
    const articles = await parseArticles({ bytes, name: 'hostile', from });
    outcome = `${articles.length} article(s), ${articles[0]?.files.length} file(s)`;
  } catch (error) {
    outcome = error?.constructor?.name === 'InputError' ? `InputError ${error.code}` : `BUG ${error?.stack ?? error}`;
  }
  const ms = Math.round(performance.now() - begin);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  tell({ index, name, ms, megabytes, before: Math.round(before / 1048576), outcome });
}
