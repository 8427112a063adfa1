// Writes src/model/generated from schemas/*.schema.json: TypeScript types (committed, so that a change of a schema shows
// in review) and validators as ajv standalone code (not committed, made by every build).
// `node schemas/generate.mjs --check` writes the validators only, which a fresh clone lacks, and fails when the committed types differ.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';

const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020');
const { default: standaloneCode } = createRequire(import.meta.url)('ajv/dist/standalone');

const here = import.meta.dirname;
const out = join(here, '../src/model/generated');
const banner = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';

/** ajv writes `require` for its few helpers even as an ES module: give it one. */
const withRequire = (code) =>
  code.includes('require(')
    ? `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n${code}`
    : code;

/**
 * The rows of file tables are by far the most of an article: their positions are checked in place, where ajv would call a function of its own for
 * each position and point, and make a path for it.
 */
function withRowsInOne(schema) {
  const copy = structuredClone(schema);
  const { FileRow: row, Position: position, Point: point } = copy.$defs ?? {};
  if (row !== undefined) row.properties.position = { ...position, properties: { start: point, end: point } };
  return copy;
}

const files = new Map();
for (const file of readdirSync(here)
  .filter((name) => name.endsWith('.schema.json'))
  .sort()) {
  const name = file.replace('.schema.json', '');
  const schema = JSON.parse(readFileSync(join(here, file), 'utf8'));
  const types = await compile(structuredClone(schema), schema.title, {
    bannerComment: '',
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 120 },
    ignoreMinAndMaxItems: true,
    cwd: `${here}/`,
  });
  files.set(`${name}.ts`, banner + types);
  const ajv = new Ajv2020({ code: { source: true, esm: true, lines: true }, allErrors: false, allowUnionTypes: true });
  // What an audit tells in other ways is made of parts of its report.
  if (JSON.stringify(schema).includes('report.schema.json#'))
    ajv.addSchema(JSON.parse(readFileSync(join(here, 'report.schema.json'), 'utf8')));
  files.set(`${name}.validate.js`, banner + withRequire(standaloneCode(ajv, ajv.compile(withRowsInOne(schema)))));
  files.set(
    `${name}.validate.d.ts`,
    `${banner}import type { ValidateFunction } from 'ajv';\nimport type { ${schema.title} } from './${name}.js';\n\ndeclare const validate: ValidateFunction<${schema.title}>;\nexport default validate;\n`,
  );
}

const drifted = [];
const isCheck = process.argv.includes('--check');
mkdirSync(out, { recursive: true });
for (const [name, text] of files) {
  const path = join(out, name);
  if (isCheck && !name.includes('.validate.')) {
    if (readFileSync(path, 'utf8') !== text) drifted.push(name);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
if (drifted.length > 0) {
  process.stderr.write(`src/model/generated differs from schemas/: ${drifted.join(', ')}. Run \`npm run generate\`.\n`);
  process.exitCode = 1;
}
