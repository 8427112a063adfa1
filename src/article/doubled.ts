/** A copy of a list with room for twice as many numbers; the new ones are 0. */
export function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(numbers.length * 2);
  copy.set(numbers);
  return copy;
}
