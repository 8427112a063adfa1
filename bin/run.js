#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.();

const args = process.argv.slice(2);
if (args.length === 1 && args[0] === '--version') {
  // Answered here: scripts ask for it often, and loading the commands costs more than the answer.
  const { readFileSync } = await import('node:fs');
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`rollcall ${version}\n`);
} else {
  const { runCli } = await import('../dist/program/main.js').catch(tellUnbuilt);
  process.exitCode = await runCli(args, import.meta.url);
}

/** A fresh clone has the sources only. */
function tellUnbuilt(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.url?.endsWith('/dist/program/main.js')) throw error;
  process.stderr.write('error: rollcall is not built yet; run `npm ci && npm run build` in its folder\n');
  process.exit(2);
}
