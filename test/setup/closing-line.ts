import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Ends a run with one line that a script can read: "N passed, N failed, N skipped". A file that cannot be loaded and an error
 * outside any test count as failed, so that no failing run closes on "0 failed".
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'skipped') skipped += 1;
        else failed += 1;
      }
      if (module.state() === 'failed' && failed === before) failed += 1;
    }
    // After the summary of the reporter beside this one, whatever the order in which both are told of the end.
    process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`));
  }
}
