/** The set of letters in a text, one bit each; characters other than a to z share the bits of some letters. */
type Letters = number;

/**
 * A name without case, accents and punctuation. The letters rule out most names, so the rest is worked out when it is
 * read.
 */
export class Folded {
  readonly text: string;
  readonly letters: Letters;
  #spaced: string | undefined;
  #words: readonly string[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.letters = lettersOf(text);
  }

  /** With a space on each side, to search for the start and end of words. */
  get spaced(): string {
    this.#spaced ??= ` ${this.text} `;
    return this.#spaced;
  }

  get words(): readonly string[] {
    this.#words ??= this.text.split(' ');
    return this.#words;
  }
}

function lettersOf(text: string): Letters {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}
