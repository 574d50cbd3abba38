/** Golden-ratio step and multipliers of the seed's mixer (SplitMix, Steele et al. 2014, in MurmurHash3's 32-bit form). */
const STEP = 0x9e3779b9;
const [MIX_1, MIX_2] = [0x85ebca6b, 0xc2b2ae35];
/** The polynomial of 2^64 steps, as the generator's authors give it. */
const JUMP = [0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b];

/** Values that a word can have. */
const WORDS = 2 ** 32;
/** Up to here a product with a word is an exact float. */
const EXACT = 2 ** 21;

/**
 * Seeded random numbers: xoshiro128** of Blackman and Vigna (ACM Trans. Math. Softw. 47, 36, 2021;
 * doi 10.1145/3460772), period 2^128 - 1, made of 32-bit operations, which JavaScript does at full speed.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** A generator in a given state of four 32-bit words, not all zero. */
  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#d = d | 0;
  }

  /** 32 random bits as an integer from 0 to 2^32 - 1. */
  uint32(): number {
    const b = this.#b;
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const c = this.#c ^ this.#a;
    const d = this.#d ^ b;
    this.#b = b ^ c;
    this.#a ^= d;
    this.#c = c ^ (b << 9);
    this.#d = rotated(d, 11);
    return scrambled >>> 0;
  }

  /** A number from 0 to below 1 with 53 random bits. */
  uniform(): number {
    return ((this.uint32() >>> 5) * 2 ** 26 + (this.uint32() >>> 6)) * 2 ** -53;
  }

  /**
   * An integer from 0 to below `n` (at most 2^32), each as likely: the upper half of a word times `n`, where the few
   * surplus products are refused (Lemire, ACM Trans. Model. Comput. Simul. 29, 3, 2019; doi 10.1145/3230636).
   */
  below(n: number): number {
    if (n > EXACT) return this.#belowMany(n);
    for (;;) {
      const product = this.uint32() * n;
      const upper = Math.floor(product / WORDS);
      const lower = product - upper * WORDS;
      // The remainder is costly and rarely needed.
      if (lower >= n || lower >= WORDS % n) return upper;
    }
  }

  /** The same where a product with a word would have more than 53 bits. */
  #belowMany(n: number): number {
    const surplus = WORDS % n;
    for (;;) {
      const word = this.uint32();
      if (word >= surplus) return word % n;
    }
  }

  /** A number from the normal distribution of mean 0 and variance 1 (Marsaglia's polar method). */
  normal(): number {
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square < 1 && square > 0) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  /** Brings the members of an array into random order (Fisher and Yates), in place. */
  shuffle<Member>(members: { readonly length: number; [index: number]: Member }): void {
    for (let last = members.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const kept = members[last]!;
      members[last] = members[other]!;
      members[other] = kept;
    }
  }

  /** Goes on by 2^64 numbers, to the beginning of the next stream. */
  jump(): void {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (const word of JUMP) {
      for (let bit = 0; bit < 32; bit++) {
        if (word & (1 << bit)) {
          a ^= this.#a;
          b ^= this.#b;
          c ^= this.#c;
          d ^= this.#d;
        }
        this.uint32();
      }
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }
}

/**
 * The numbers of one stream of a seed: streams of a seed are parts of one sequence, 2^64 numbers apart, so that
 * they never meet and each can be had on any thread.
 *
 * @param seed integer
 * @param stream from 0; a jump each, so for thousands of streams, not for millions
 */
export function randomStream(seed: number, stream = 0): Random {
  // Both halves of an integer beyond 32 bits count.
  const high = Math.floor(seed / 2 ** 32);
  let state = (seed ^ Math.imul(high, STEP)) | 0;
  const next = () => {
    state = (state + STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), MIX_1);
    mixed = Math.imul(mixed ^ (mixed >>> 13), MIX_2);
    return mixed ^ (mixed >>> 16);
  };
  // The mixer gives each word once in 2^32, so that four in a row are never all zero.
  const random = new Random(next(), next(), next(), next());
  for (let jumps = 0; jumps < stream; jumps++) random.jump();
  return random;
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
