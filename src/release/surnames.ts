/**
 * Every surname in one text, which is searched as it is stored. The surnames are in order. Two characters before each
 * say how many letters it shares with the one before, and how many follow: A for none, B for one. "Bull, Bullock,
 * Burton" is `AEbullEDockCErton`. Surnames that begin alike are together, so a search passes over all of them at once.
 */

const NONE = 'A'.charCodeAt(0);

/** @param surnames as `nameKey` folds them */
export function packSurnames(surnames: Iterable<string>): string {
  let packed = '';
  let before = '';
  for (const surname of [...new Set(surnames)].toSorted()) {
    let shared = 0;
    while (shared < before.length && before[shared] === surname[shared]) shared++;
    packed += String.fromCharCode(NONE + shared, NONE + surname.length - shared) + surname.slice(shared);
    before = surname;
  }
  return packed;
}

export interface NearSurname {
  surname: string;
  /** The Levenshtein distance to the word. */
  edits: number;
}

/**
 * The surnames nearest to a word, at most so many edits from it: the nearest first, those as near in alphabetical order.
 * Works out one row of the usual table for each letter, keeps the rows of the letters that the next surname shares, and
 * goes no further in a beginning that no ending can bring near enough.
 */
export function nearestSurnames(count: number, most: number, word: string, packed: string): NearSurname[] {
  const found: NearSurname[] = [];
  const table = new EditTable(word, most);
  let limit = most;
  /** The number of letters that are already too far from the word; Infinity if the surname may be near. */
  let tooFar = Number.POSITIVE_INFINITY;
  for (let at = 0; at < packed.length; ) {
    const shared = packed.charCodeAt(at) - NONE;
    const start = at + 2;
    at = start + packed.charCodeAt(at + 1) - NONE;
    if (shared >= tooFar) continue;
    table.depth = shared;
    tooFar = Number.POSITIVE_INFINITY;
    for (let index = start; index < at && tooFar === Number.POSITIVE_INFINITY; index++)
      if (table.add(packed.charCodeAt(index)) > limit) tooFar = table.depth;
    if (tooFar < Number.POSITIVE_INFINITY || table.edits > limit) continue;
    found.push({ surname: table.text, edits: table.edits });
    found.sort((a, b) => a.edits - b.edits);
    found.length = Math.min(found.length, count);
    // Only a nearer one can still replace the last.
    if (found.length === count) limit = (found.at(-1)?.edits ?? 0) - 1;
  }
  return found;
}

/** The edits between each beginning of a word and each of a text, letter by letter, as far as they are at most `most`. */
class EditTable {
  /** How many letters of the text have rows. */
  depth = 0;
  readonly #word: string;
  readonly #most: number;
  /** A row has the edits for the `2 * most + 1` beginnings of the word that can be near, and a cell on each side. */
  readonly #width: number;
  readonly #rows: Uint8Array;
  readonly #letters: Uint16Array;

  constructor(word: string, most: number) {
    this.#word = word;
    this.#most = most;
    this.#width = 2 * most + 3;
    const longest = word.length + most + 1;
    this.#letters = new Uint16Array(longest);
    this.#rows = new Uint8Array((longest + 1) * this.#width).fill(most + 1);
    for (let start = 0; start <= Math.min(most, word.length); start++) this.#rows[most + 1 + start] = start;
  }

  /** Adds a letter to the text. @returns how near a text that begins so can be; `most + 1` if it cannot be near */
  add(letter: number): number {
    const word = this.#word;
    const most = this.#most;
    const rows = this.#rows;
    const up = this.depth * this.#width;
    const row = up + this.#width;
    this.#letters[this.depth++] = letter;
    const first = this.depth - most - 1;
    let least = most + 1;
    for (let cell = 1; cell < this.#width - 1; cell++) {
      const start = first + cell;
      let edits = most + 1;
      if (start > 0 && start <= word.length) {
        const replaced = (rows[up + cell] as number) + (word.charCodeAt(start - 1) === letter ? 0 : 1);
        const other = Math.min(rows[up + cell + 1] as number, rows[row + cell - 1] as number) + 1;
        edits = Math.min(replaced, other, edits);
      } else if (start === 0) edits = Math.min(this.depth, edits);
      rows[row + cell] = edits;
      if (edits < least) least = edits;
    }
    return least;
  }

  /** Between the whole word and the text; `most + 1` if more than `most`. */
  get edits(): number {
    const cell = this.#word.length - this.depth + this.#most + 1;
    return cell < 1 || cell > this.#width - 2
      ? this.#most + 1
      : (this.#rows[this.depth * this.#width + cell] as number);
  }

  get text(): string {
    return String.fromCharCode(...this.#letters.subarray(0, this.depth));
  }
}
