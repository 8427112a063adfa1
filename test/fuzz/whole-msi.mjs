// All that the decoder of Windows Installer files can be asked of one file.

/** @param decoders of the built program, or of its source. What is wrong with the file may be thrown; nothing else. */
export function readWholeMsi({ openMsi, readPatch, readTransform, InputError }, bytes) {
  const source = { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
  try {
    const file = openMsi(source, 'x.msi');
    for (const name of file.tables.slice(0, 200)) drain(file.table(name)?.rows());
    readPatch(file, 'x.msi');
    const problems = [];
    for (const storage of [file.root, ...file.root.storages.values()].slice(0, 20))
      for (const base of [null, file]) {
        const { tables, changes } = readTransform(storage, base, problems, 'x.msi');
        for (const table of tables.slice(0, 200)) drain(changes(table));
      }
    for (const stream of file.streams.values()) stream.content();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

function drain(rows) {
  for (const _ of rows ?? []);
}
