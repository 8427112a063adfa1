/** What to write where a schema asks for a form, by the form. */
export const FORMS: Readonly<Record<string, string>> = {
  '^KB[0-9]{3,9}$': 'write the number of an article as KB952077',
  '^[0-9]+(ms|s|m|h|d)$': 'write a whole number and ms, s, m, h or d, such as 30d',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'write a day as 2009-01-31',
  '^[0-9a-f]{64}$': 'write the 64 hexadecimal digits of a SHA-256 in lower case',
  '^(SP|Service Pack )[0-9]+$': 'write a service pack as SP1',
  '^[0-9]+(\\.[0-9]+){1,3}$': 'write a version as 8.1.240.6, in quotes where it has one point only',
};
