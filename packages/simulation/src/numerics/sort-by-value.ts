const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Indices of the values that are at most `limit`, ascending by value; equal values keep their order. Values
 * are non-negative and compared as 32-bit floats, whose bit patterns order like unsigned integers, so a radix
 * sort in three passes does it in linear time.
 */
export function sortByValue(values: Float64Array, limit: number): Uint32Array {
  let indices = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i]! <= limit) indices[count++] = i;
  }
  indices = indices.slice(0, count);
  const floats = new Float32Array(count);
  for (let i = 0; i < count; i++) floats[i] = values[indices[i]!]!;
  let keys = new Uint32Array(floats.buffer);
  let otherIndices = new Uint32Array(count);
  let otherKeys = new Uint32Array(count);
  const starts = new Uint32Array(DIGITS);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[(keys[i]! >>> shift) & (DIGITS - 1)]!++;
    let total = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const size = starts[digit]!;
      starts[digit] = total;
      total += size;
    }
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      const place = starts[(key >>> shift) & (DIGITS - 1)]!++;
      otherKeys[place] = key;
      otherIndices[place] = indices[i]!;
    }
    [keys, otherKeys] = [otherKeys, keys];
    [indices, otherIndices] = [otherIndices, indices];
  }
  return indices;
}
