// A test runner for Stryker: loads the tests of src/audit once, through vitest's own compiler, and runs them in one process for mutant after
// mutant. The runner of vitest starts over for each mutant, which takes seconds where the tests take milliseconds.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'vitest';
import { createViteServer } from 'vitest/node';
import { registered } from './registry.mjs';

/** What judges the audit by itself: other tests cost seconds for each mutant, or ask the cases once more. */
const JUDGES = /^(?:audit|cases|policy|column-maps)[.]test[.]ts$|^(?:roster|units)\//;
/** What keeps answers from one call to the next, and so from one defect to the next. */
const REMEMBERS = /[\\/]audit[\\/]time[.]ts$/;
/** Microseconds: a test that takes longer is left to `npm test`. */
const SLOW = 400_000;

class Runner {
  /** What is made when a module is loaded is not judged, so that nothing ever needs to be loaded anew. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.instrumenter = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    // What is mutated keeps the object that it finds when it is loaded.
    this.instrumenter.mutantCoverage = { static: {}, perTest: {} };
    registered.expect = expect;
    const root = process.cwd();
    const server = await createViteServer({
      root,
      configFile: false,
      appType: 'custom',
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: [{ find: /^vitest$/, replacement: join(root, 'test/mutation/registry.mjs') }] },
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    });
    this.server = server;
    await this.load();
  }

  /** Loads the tests, and with them all that they judge, anew. */
  async load() {
    const folder = join(process.cwd(), 'test/audit');
    this.server.moduleGraph.invalidateAll();
    registered.tests.length = 0;
    for (const file of readdirSync(folder, { recursive: true }).sort()) {
      if (!file.endsWith('.test.ts') || !JUDGES.test(file)) continue;
      registered.file = file;
      await this.server.ssrLoadModule(join(folder, file));
    }
  }

  async dryRun() {
    const { instrumenter } = this;
    const tests = [];
    for (const test of registered.tests) {
      const before = process.cpuUsage();
      instrumenter.currentTestId = test.id;
      const [result] = await this.run([test]);
      const { user } = process.cpuUsage(before);
      if (user < SLOW || result.status !== TestStatus.Success) tests.push(result);
      else delete instrumenter.mutantCoverage.perTest[test.id];
    }
    instrumenter.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: instrumenter.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const { instrumenter } = this;
    instrumenter.hitCount = hitLimit === undefined ? undefined : 0;
    instrumenter.hitLimit = hitLimit;
    if (REMEMBERS.test(activeMutant.fileName)) await this.load();
    instrumenter.activeMutant = activeMutant.id;
    const wanted = new Set(testFilter);
    const chosen = testFilter === undefined ? registered.tests : registered.tests.filter(({ id }) => wanted.has(id));
    const tests = await this.run(chosen);
    instrumenter.activeMutant = undefined;
    const endless = determineHitLimitReached(instrumenter.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  /** Runs tests up to the first that fails. */
  async run(tests) {
    const results = [];
    for (const { id, run } of tests) {
      const start = performance.now();
      const failureMessage = await failureOf(run);
      const result = { id, name: id, timeSpentMs: performance.now() - start };
      results.push(
        failureMessage === null
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage },
      );
      if (failureMessage !== null) break;
    }
    return results;
  }

  async dispose() {
    await this.server?.close();
  }
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', Runner)];
