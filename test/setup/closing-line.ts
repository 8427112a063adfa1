import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Ends a run with one line that a script can read: "N passed, N failed, N skipped". A file that cannot be loaded and an error
 * outside any test count as failed, so that no failing run closes on "0 failed". Before it stands what was left out, and why.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    const leftOut = new Set<string>();
    for (const module of modules) {
      for (const { name } of module.children.allSuites()) if (/\[left out: .*\]$/.test(name)) leftOut.add(name);
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
    const told = [...leftOut].map((name) => `Left out: ${name}\n`).join('');
    process.once('exit', () =>
      process.stdout.write(`\n${told}${passed} passed, ${failed} failed, ${skipped} skipped\n`),
    );
  }
}
