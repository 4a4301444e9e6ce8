/** A seeded random number generator (mulberry32): the same seed draws the same sequence on every machine. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0 and less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True with this probability. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number between two others, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** A number between two others, not necessarily whole. */
  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** @throws RangeError if the list is empty */
  pick<T>(items: readonly T[]): T {
    const index = Math.floor(this.next() * items.length);
    if (index >= items.length) throw new RangeError('The list to pick from is empty.');
    return items[index] as T;
  }

  /** Picks one item, with a probability in proportion to its weight. @throws RangeError if the list is empty */
  weighted<T>(items: readonly T[], weightOf: (item: T, index: number) => number): T {
    const weights = items.map(weightOf);
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = items.find((_, index) => {
      left -= weights[index] ?? 0;
      return left < 0;
    });
    return found ?? this.pick(items);
  }

  /** An independent generator for one part of the country. Drawing from one does not affect another. */
  static of(seed: number, ...path: readonly number[]): SeededRandom {
    return new SeededRandom(
      path.reduce((mixed, part) => Math.imul(mixed ^ (part + 0x9e3779b9), 0x85ebca6b) >>> 0, seed),
    );
  }
}
