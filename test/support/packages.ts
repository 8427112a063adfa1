import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** A Windows Installer package to build. Everything but the name has a default that depends on the name alone. */
export interface PackagePlan {
  /** ProductName. */
  readonly name: string;
  /** ProductVersion. */
  readonly version?: string;
  readonly manufacturer?: string;
  readonly productCode?: string;
  readonly upgradeCode?: string;
  /** Revision number of the summary. */
  readonly packageCode?: string;
  /** Bytes of the finished file; at least those that the package needs. */
  readonly size?: number;
  /** Files that it installs. */
  readonly files?: readonly { readonly name: string; readonly content: string }[];
  /** Made by msibuild alone, with the tables of `idt` and a few properties; without it by wixl. */
  readonly bare?: boolean;
  /** Bytes of further streams. */
  readonly streams?: readonly number[];
  /** Bytes of the streams in a table with a binary column. */
  readonly binaries?: readonly number[];
  /** Tables in the idt form that are imported into it. */
  readonly idt?: readonly string[];
  /** Further `msibuild` arguments after the path, one list a call, such as ['-q', 'UPDATE ...']. */
  readonly msibuild?: readonly (readonly string[])[];
}

/** A GUID that depends on its seed alone. */
function guidFor(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

/** Built packages are kept here between runs; the name holds the hash of the plan. */
const CACHE = join(tmpdir(), `rollcall-packages-${userInfo().username}`);
/** Raise it when the builder changes what it builds. */
const BUILDER = 2;
/** Local times in packages and cabinets are those of this zone, whatever the machine's. */
const env = { ...process.env, TZ: 'UTC' };

/**
 * Builds a real package with wixl and msibuild, or copies it from the cache.
 * @param path where to write it.
 * @param modified its time in RFC 3339; now without.
 */
export function buildPackage(path: string, plan: PackagePlan, modified?: string): void {
  const key = createHash('sha256')
    .update(JSON.stringify([BUILDER, plan]))
    .digest('hex');
  const cached = join(CACHE, `${key}.msi`);
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(cached)) {
    const work = mkdtempSync(join(CACHE, 'work-'));
    try {
      renameSync(build(work, plan), cached);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(cached, path);
  if (modified !== undefined) utimesSync(path, new Date(modified), new Date(modified));
}

function build(work: string, plan: PackagePlan): string {
  const path = join(work, 'x.msi');
  if (plan.bare === true) buildBare(work, path, plan);
  else buildWithWixl(work, path, plan);
  importTables(work, path, plan.idt ?? []);
  plan.streams?.forEach((bytes, i) => {
    writeFileSync(join(work, 'stream'), filler(bytes));
    run('msibuild', [path, '-a', `stream.${i}`, join(work, 'stream')], work);
  });
  if (plan.binaries !== undefined) addBinaries(work, path, plan.binaries);
  for (const args of plan.msibuild ?? []) run('msibuild', [path, ...args], work);
  if (plan.size !== undefined) grow(work, path, plan.size);
  return path;
}

function buildWithWixl(work: string, path: string, plan: PackagePlan): void {
  const files = plan.files ?? [{ name: 'provider.txt', content: plan.name }];
  files.forEach(({ content }, i) => {
    writeFileSync(join(work, `f${i}`), content);
    utimesSync(join(work, `f${i}`), 1_200_000_000, 1_200_000_000);
  });
  writeFileSync(join(work, 'x.wxs'), source(plan, files));
  run('wixl', ['-o', path, join(work, 'x.wxs')], work);
  setSummary(work, path, codeOf(plan));
}

function codeOf(plan: PackagePlan): string {
  return plan.packageCode ?? guidFor(`package ${plan.name} ${plan.version ?? ''}`);
}

function buildBare(work: string, path: string, plan: PackagePlan): void {
  const properties = [
    ['ProductCode', plan.productCode ?? guidFor(`product ${plan.name}`)],
    ['ProductName', plan.name],
    ['ProductVersion', plan.version ?? '1.0.0'],
  ];
  const rows = [['Property', 'Value'], ['s72', 'l0'], ['Property', 'Property'], ...properties];
  importTables(work, path, [rows.map((row) => `${row.join('\t')}\r\n`).join('')]);
  run('msibuild', [path, '-s', plan.name, plan.manufacturer ?? 'Rollcall Samples', ';1033', codeOf(plan)], work);
}

function importTables(work: string, path: string, tables: readonly string[]): void {
  for (const table of tables) {
    writeFileSync(join(work, 'table.idt'), table);
    run('msibuild', [path, '-i', join(work, 'table.idt')], work);
  }
}

/** A table whose rows have streams; msibuild takes them from a folder named as the table. */
function addBinaries(work: string, path: string, sizes: readonly number[]): void {
  mkdirSync(join(work, 'Blob'));
  for (const [i, size] of sizes.entries()) writeFileSync(join(work, 'Blob', `${i}.ibd`), filler(size));
  const rows = ['Id\tPart\tData', 's72\ti4\tV0', 'Blob\tId\tPart', 'none\t1\t'];
  importTables(work, path, [
    [...rows, ...sizes.map((_, i) => `b${i}\t${i}\t${i}.ibd`)].map((row) => `${row}\r\n`).join(''),
  ]);
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** wixl chooses package code and times itself, so they are replaced afterwards. */
function setSummary(work: string, path: string, packageCode: string): void {
  const stamp = '2008/05/30 08:00:00';
  const rows = run('msiinfo', ['export', path, '_SummaryInformation'], work)
    .replace(/^9\t.*$/m, () => `9\t${packageCode}`)
    .replace(/^(12|13)\t.*$/gm, (_, id: string) => `${id}\t${stamp}`);
  writeFileSync(join(work, '_SummaryInformation.idt'), rows);
  run('msibuild', [path, '-i', join(work, '_SummaryInformation.idt')], work);
}

/** Adds a stream that takes most of the missing bytes; zeros after the last sector, which nobody reads, take the rest. */
function grow(work: string, path: string, size: number): void {
  const sectorsOverhead = 8_192 + Math.ceil(size / 100);
  const missing = size - statSync(path).size - sectorsOverhead;
  if (missing > 4_096) {
    writeFileSync(join(work, 'filler'), filler(missing, size));
    run('msibuild', [path, '-a', 'filler', join(work, 'filler')], work);
  }
  const built = statSync(path).size;
  if (built > size) throw new Error(`a package of ${size} bytes was asked for, and it has ${built}`);
  truncateSync(path, size);
}

/** Bytes that look like any others and are the same for one size and seed. */
function filler(size: number, seed = size): Buffer {
  const bytes = Buffer.alloc(size);
  for (let offset = 0; offset < size; offset += 32)
    createHash('sha256').update(`${seed} ${offset}`).digest().copy(bytes, offset);
  return bytes;
}

/** A file as an article's table lists it. */
export interface ListedFile {
  readonly name: string;
  readonly size: number;
  /** RFC 3339. */
  readonly modified: string;
}

/**
 * Writes files with exactly these names, sizes and times: real packages for `.msi`, plain bytes for others.
 * @param seed tells builds of one name apart: each has its own package code.
 */
export function buildListed(folder: string, files: readonly ListedFile[], seed = 'listed'): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, size, modified } of files) {
    const path = join(folder, name);
    if (name.toLowerCase().endsWith('.msi')) buildPackage(path, planFor(name, size, seed), modified);
    else {
      writeFileSync(path, Buffer.alloc(size, 0x4d));
      utimesSync(path, new Date(modified), new Date(modified));
    }
  }
}

/** The plan by which `buildListed` builds a package, for tests that want to know its codes. */
export function planFor(
  name: string,
  size: number,
  seed = 'listed',
): PackagePlan & { packageCode: string; productCode: string } {
  return {
    name: name.replace(/\.msi$/i, ''),
    version: '4.0.2600',
    packageCode: guidFor(`${seed} package ${name}`),
    productCode: guidFor(`${seed} product ${name}`),
    upgradeCode: guidFor(`upgrade ${name}`),
    size,
  };
}

function source(plan: PackagePlan, files: readonly { readonly name: string }[]): string {
  const components = files.map(
    ({ name }, i) =>
      `<Component Id="C${i}" Guid="${guidFor(`component ${plan.name} ${i}`)}"><File Id="F${i}" Name="${xml(name)}" Source="f${i}" KeyPath="yes"/></Component>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="${plan.productCode ?? guidFor(`product ${plan.name}`)}" Name="${xml(plan.name)}" Version="${plan.version ?? '1.0.0'}"
  Manufacturer="${xml(plan.manufacturer ?? 'Rollcall Samples')}" Language="1033" UpgradeCode="${plan.upgradeCode ?? guidFor(`upgrade ${plan.name}`)}">
<Package InstallerVersion="200" InstallScope="perMachine" Compressed="yes"/>
<Media Id="1" Cabinet="a.cab" EmbedCab="yes"/>
<Directory Id="TARGETDIR" Name="SourceDir"><Directory Id="ProgramFilesFolder"><Directory Id="INSTALLDIR" Name="${xml(plan.name)}">
${components.join('\n')}
</Directory></Directory></Directory>
<Feature Id="Main" Level="1">${files.map((_, i) => `<ComponentRef Id="C${i}"/>`).join('')}</Feature>
</Product>
</Wix>
`;
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (unit) => `&#${unit.charCodeAt(0)};`);
}
