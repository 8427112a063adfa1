import { InputError } from '../model/errors.js';
import type { Report } from '../model/generated/report.js';
import validateReport from '../model/generated/report.validate.js';
import { TOOL } from '../model/tool.js';
import { utf8 } from '../model/utf8.js';

/** The version of reports that is written and read. */
const SCHEMA_VERSION = 1;

/**
 * Reads a report.json.
 * @throws InputError that says whether it is no JSON (perhaps cut), of another version, or where it breaks the schema.
 */
export function parseReport({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }): Report {
  const value = parsed(utf8(bytes), name);
  const version = versionOf(value);
  if (version === null)
    throw new InputError(
      'no-report',
      name,
      'this is no report of an audit; name the report.json that `rollcall audit --out DIR` writes',
    );
  if (version !== SCHEMA_VERSION) {
    const problem = `it has schemaVersion ${version}, and this rollcall reads ${SCHEMA_VERSION}; use the rollcall that made it, or audit again`;
    throw new InputError('report-version', name, problem);
  }
  if (validateReport(value)) return value;
  const [error] = validateReport.errors ?? [];
  const maker = makerOf(value);
  if (maker !== null && maker !== TOOL.version) {
    const problem = `rollcall ${maker} made it, and rollcall ${TOOL.version} cannot read all of it (${error?.instancePath || '/'} ${error?.message ?? 'breaks the schema'}); that does not tell whether it was altered: use the version that made it, or audit again`;
    throw new InputError('report-of-another-version', name, problem);
  }
  const place = error?.instancePath || '/';
  throw new InputError(
    'report-invalid',
    `${name}#${place}`,
    `${error?.message ?? 'it breaks the schema'}; audit again, or restore the file (rollcall schema report)`,
  );
}

function parsed(text: string | null, name: string): unknown {
  if (text === null) throw new InputError('report-encoding', name, 'not UTF-8 text, so no report; name a report.json');
  if (text.trim() === '') throw new InputError('empty-file', name, 'the file is empty; name a report.json');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError('report-syntax', name, 'this is no JSON, perhaps cut; name a whole report.json');
  }
}

/** The version of rollcall by which a document says that it was made; null where it says none. */
function makerOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('tool' in value)) return null;
  const { tool } = value;
  if (typeof tool !== 'object' || tool === null || !('version' in tool)) return null;
  return typeof tool.version === 'string' ? tool.version.slice(0, 40) : null;
}

/** The version that a document gives, as it stands there; null where it is no report of any version. */
function versionOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value) || !('verdicts' in value)) return null;
  const { schemaVersion } = value;
  if (schemaVersion === SCHEMA_VERSION) return SCHEMA_VERSION;
  return JSON.stringify(schemaVersion ?? null).slice(0, 20);
}
