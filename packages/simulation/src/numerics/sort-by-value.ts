const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Over the 32 bits of a key. */
const PASSES = 3;

/**
 * Indices of the values above `above` and at most `limit`, ascending by value; equal values keep their order. Values
 * are non-negative and compared as 32-bit floats, whose bit patterns order like unsigned integers, so a radix
 * sort in three passes does it in linear time.
 */
export function sortByValue(values: Float64Array, limit: number, above = -1): Uint32Array {
  let indices = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value <= limit && value > above) indices[count++] = i;
  }
  indices = indices.slice(0, count);
  const floats = new Float32Array(count);
  let keys = new Uint32Array(floats.buffer);
  const starts = new Uint32Array(PASSES * DIGITS);
  for (let i = 0; i < count; i++) {
    floats[i] = values[indices[i]!]!;
    const key = keys[i]!;
    for (let pass = 0; pass < PASSES; pass++) starts[pass * DIGITS + digitOf(key, pass)]!++;
  }
  let otherIndices = new Uint32Array(count);
  let otherKeys = new Uint32Array(count);
  for (let pass = 0; pass < PASSES; pass++) {
    const first = pass * DIGITS;
    let total = 0;
    for (let digit = first; digit < first + DIGITS; digit++) {
      const size = starts[digit]!;
      starts[digit] = total;
      total += size;
    }
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      const place = starts[first + digitOf(key, pass)]!++;
      otherKeys[place] = key;
      otherIndices[place] = indices[i]!;
    }
    [keys, otherKeys] = [otherKeys, keys];
    [indices, otherIndices] = [otherIndices, indices];
  }
  return indices;
}

const digitOf = (key: number, pass: number): number => (key >>> (pass * DIGIT_BITS)) & (DIGITS - 1);
