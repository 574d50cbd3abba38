/** One tick of an axis, at a power of ten of metres or seconds. */
export interface Tick {
  readonly value: number;
  readonly label: string;
  /** A familiar object of that size, where there is one. */
  readonly object?: string;
}

export const LENGTH_TICKS: readonly Tick[] = [
  { value: 1e-10, label: '1 Å', object: 'an atom' },
  { value: 1e-9, label: '1 nm', object: 'a unit cell' },
  { value: 1e-8, label: '10 nm', object: 'an interphase' },
  { value: 1e-7, label: '100 nm', object: 'a nanocrystal' },
  { value: 1e-6, label: '1 µm', object: 'a primary particle' },
  { value: 1e-5, label: '10 µm', object: 'a separator' },
  { value: 1e-4, label: '100 µm', object: 'an electrode' },
  { value: 1e-3, label: '1 mm', object: 'a coin cell’s height' },
  { value: 1e-2, label: '1 cm', object: 'a coin cell' },
  { value: 1e-1, label: '10 cm', object: 'a pouch cell' },
  { value: 1, label: '1 m', object: 'a pack' },
];

export const TIME_TICKS: readonly Tick[] = [
  { value: 1e-15, label: '1 fs' },
  { value: 1e-12, label: '1 ps' },
  { value: 1e-9, label: '1 ns' },
  { value: 1e-6, label: '1 µs' },
  { value: 1e-3, label: '1 ms' },
  { value: 1, label: '1 s' },
  { value: 60, label: '1 min' },
  { value: 3600, label: '1 h' },
  { value: 86_400, label: '1 day' },
  { value: 2_629_800, label: '1 month' },
  { value: 31_557_600, label: '1 year' },
  { value: 315_576_000, label: '10 years' },
];

/** A logarithmic axis: positions of values, and the values between whole powers of ten that hold all data. */
export interface Axis {
  readonly lower: number;
  readonly upper: number;
  at(value: number): number;
  valueAt(position: number): number;
}

/**
 * A logarithmic axis from `start` to `end` (drawing units) over the powers of ten that hold every value, and at
 * least over those given as `least`.
 */
export function logAxis(
  values: readonly number[],
  least: readonly [number, number],
  start: number,
  end: number,
): Axis {
  const all = [...values, ...least].filter((value) => value > 0);
  const from = Math.floor(Math.log10(Math.min(...all)) + 1e-9);
  const to = Math.ceil(Math.log10(Math.max(...all)) - 1e-9);
  const scale = (end - start) / (to - from);
  return {
    lower: 10 ** from,
    upper: 10 ** to,
    at: (value) => start + (Math.log10(value) - from) * scale,
    valueAt: (position) => 10 ** (from + (position - start) / scale),
  };
}
