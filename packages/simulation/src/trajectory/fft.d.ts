declare module 'fft.js' {
  /** In-place-free complex FFT of a size that is a power of two; complex arrays hold re, im in turn. */
  export default class FFT {
    constructor(size: number);
    createComplexArray(): number[];
    realTransform(out: number[] | Float64Array, data: ArrayLike<number>): void;
    completeSpectrum(spectrum: number[] | Float64Array): void;
    inverseTransform(out: number[] | Float64Array, data: number[] | Float64Array): void;
  }
}
