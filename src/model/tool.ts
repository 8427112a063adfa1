/** What signs articles and reports. A test holds it equal to package.json, which a stage cannot read. */
export const TOOL = { name: 'rollcall', version: '0.1.0' } as const;
