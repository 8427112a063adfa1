import { toKbId } from '../../model/kb.js';

/**
 * The article behind the id that Windows gives an update ("HotFixID"): "KB950762", on old systems "Q147222", with what tells packages
 * of one article apart ("KB954550-v5", "KB925398_WMP64"), or a number alone ("982861"). null for what is no article, such as "File 1".
 */
export function kbOfUpdate(id: string): string | null {
  const [, number] = /^\s*(?:(?:KB|Q)\s?|(?=\d{6,7}(?!\d)))(\d{3,9})(?![\dA-Z])/i.exec(id) ?? [];
  return number === undefined ? null : toKbId(number);
}
