// Inventories of a fleet as NDJSON: made up, the same for the same numbers.
import { closeSync, openSync, writeSync } from 'node:fs';

/** Of each hundred hosts: how many files are of an older build, and how many are left out. */
const KINDS = [
  { share: 70, older: 0, gone: 0 },
  { share: 15, older: 3, gone: 0 },
  { share: 10, older: 0, gone: 2 },
  { share: 5, older: 25, gone: 0 },
];

/**
 * One host as a line.
 * @param rows of the file table of an article: name, size, date, time.
 */
function fleetLine(number, rows) {
  const host = `host${String(number).padStart(6, '0')}.example.test`;
  let rest = (number * 37) % 100;
  const { older, gone } = KINDS.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  const source = { name: 'collector', line: null };
  const files = rows.slice(gone).map(({ name, size, date, time }, i) => ({
    path: `D:\\Hosting\\Packages\\${name}`,
    name,
    size: i < older ? size - 512 : size,
    modified: i < older ? `2007-11-0${1 + (i % 9)}T08:00:00Z` : `${date}T${time}:00Z`,
    version: null,
    sha256: null,
    packageCode: null,
    source,
  }));
  return JSON.stringify({
    schemaVersion: 1,
    host,
    aliases: [],
    collectedAt: '2008-07-14T06:00:00Z',
    collector: { name: 'example', version: '1' },
    os: { name: 'Microsoft Windows Server 2003 R2', version: '5.2.3790' },
    utcOffset: '+00:00',
    timeZone: null,
    roles: [],
    products: [],
    patches: [],
    updates: [],
    files,
    sources: [],
    diagnostics: [],
  });
}

/** Writes the lines of many hosts, in one open file. */
export function writeFleet(path, hosts, rows) {
  const file = openSync(path, 'w');
  try {
    let lines = '';
    for (let number = 0; number < hosts; number += 1) {
      lines += `${fleetLine(number, rows)}\n`;
      if (lines.length < 1_000_000 && number < hosts - 1) continue;
      writeSync(file, lines);
      lines = '';
    }
  } finally {
    closeSync(file);
  }
}
