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
import fc from 'fast-check';
import { expect } from 'vitest';
import { createViteServer } from 'vitest/node';
import { registered } from './registry.mjs';

/** Tests that ask for hundreds of audits, write, or ask what others ask in fewer cases: they cost seconds for each mutant. */
const LEFT_OUT = /^(?:properties|table|count)[.]test[.]ts$/;
/** What keeps answers from one call to the next, and so from one defect to the next. */
const REMEMBERS = /[\\/]audit[\\/](?:time|known-by)[.]ts$/;
/** What has to be loaded anew where it was loaded with a defect; the rooms below know nothing of the audit. */
const CONCERNED = /[\\/](?:src[\\/]audit|test[\\/]audit)[\\/]/;
/** Microseconds: a test that takes longer is left to `npm test`. */
const SLOW = 400_000;

class Runner {
  /** Whether what is loaded was made, or remembers, with a defect. */
  #harmed = false;
  /** Ids of the tests that are quick enough. */
  #judges = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.instrumenter = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    // What is mutated keeps the object that it finds when it is loaded.
    this.instrumenter.mutantCoverage = { static: {}, perTest: {} };
    registered.expect = expect;
    // The same defects are found in every run.
    fc.configureGlobal({ seed: 1 });
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
    const { runner } = this.server.environments.ssr;
    for (const module of runner.evaluatedModules.idToModuleMap.values())
      if (CONCERNED.test(module.file)) runner.evaluatedModules.invalidateModule(module);
    registered.forget();
    for (const file of readdirSync(folder, { recursive: true }).sort()) {
      if (!file.endsWith('.test.ts') || LEFT_OUT.test(file)) continue;
      registered.file = file;
      await runner.import(join(folder, file));
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
    this.#judges = new Set(tests.map(({ id }) => id));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: instrumenter.mutantCoverage };
  }

  /** @param testFilter undefined for what is made when a module is loaded: the defect is there from the start then. */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const { instrumenter } = this;
    instrumenter.hitCount = hitLimit === undefined ? undefined : 0;
    instrumenter.hitLimit = hitLimit;
    const isMade = testFilter === undefined;
    // A process that takes the place of one that hung has made no dry run.
    if (isMade && this.#judges === null) await this.dryRun();
    if (isMade) instrumenter.activeMutant = activeMutant.id;
    const isKept = REMEMBERS.test(activeMutant.fileName);
    const failure = isMade || isKept || this.#harmed ? await failureOf(() => this.load()) : null;
    this.#harmed = isMade || isKept;
    instrumenter.activeMutant = activeMutant.id;
    const wanted = isMade ? this.#judges : new Set(testFilter);
    const chosen = registered.tests.filter(({ id }) => wanted.has(id));
    const tests = failure === null ? await this.run(chosen) : [failed('loading', failure, 0)];
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
      const timeSpentMs = performance.now() - start;
      if (failureMessage !== null) return [...results, failed(id, failureMessage, timeSpentMs)];
      results.push({ id, name: id, timeSpentMs, status: TestStatus.Success });
    }
    return results;
  }

  async dispose() {
    await this.server?.close();
  }
}

function failed(id, failureMessage, timeSpentMs) {
  return { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage };
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
