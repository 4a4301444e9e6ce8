/** Seeded chance (mulberry32): the same seed draws the same things in the same order, on every machine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whether something of this probability happens. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** A number between two others. */
  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** @throws RangeError where there is nothing to pick */
  pick<T>(things: readonly T[]): T {
    const index = Math.floor(this.next() * things.length);
    if (index >= things.length) throw new RangeError('There is nothing to pick from.');
    return things[index] as T;
  }

  /** One of several, each as likely as its weight. @throws RangeError where there is nothing to pick */
  weighted<T>(things: readonly T[], weightOf: (thing: T, index: number) => number): T {
    const weights = things.map(weightOf);
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = things.find((_, index) => {
      left -= weights[index] ?? 0;
      return left < 0;
    });
    return found ?? this.pick(things);
  }

  /** A further source, which draws the same whatever else is drawn from this one. */
  static of(seed: number, ...path: readonly number[]): Chance {
    return new Chance(path.reduce((mixed, part) => Math.imul(mixed ^ (part + 0x9e3779b9), 0x85ebca6b) >>> 0, seed));
  }
}
