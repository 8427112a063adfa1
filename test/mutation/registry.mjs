// Stands for "vitest" where the tests of src/audit are loaded by runner.mjs: takes their tests down instead of running them.
const key = Symbol.for('rollcall.mutation.tests');

/** The tests in the order of the files: `{id, run}`. The module may be loaded twice, by the runner and by the tests. */
globalThis[key] ??= {
  file: '',
  groups: [],
  tests: [],
  forget() {
    registered.groups.length = 0;
    registered.tests.length = 0;
  },
};
export const registered = globalThis[key];

/** Set by the runner, for which alone "vitest" is vitest. */
export const { expect } = registered;

export function describe(name, body) {
  registered.groups.push(name);
  body();
  registered.groups.pop();
}

export function test(name, body) {
  const title = [registered.file, ...registered.groups, name].join(' > ');
  const twins = registered.tests.filter((one) => one.title === title).length;
  registered.tests.push({ id: `${title} > ${twins}`, title, run: body });
}

test.each = (rows) => (name, body) => {
  for (const row of rows) test(name, () => (Array.isArray(row) ? body(...row) : body(row)));
};
describe.each = (rows) => (name, body) => {
  for (const row of rows) describe(name, () => (Array.isArray(row) ? body(...row) : body(row)));
};

export { test as it };
