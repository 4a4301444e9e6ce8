import { LONGEST_TYPED } from './constants.ts';
import type { Option } from './interaction.ts';

/** The options of a command as a person gave them; one of another type than ours counts as not given. */
export class Options {
  readonly #options: readonly Option[];

  constructor(options: readonly Option[] = []) {
    this.#options = options;
  }

  /** A text option without surrounding spaces, or null where it is absent or empty. */
  text(name: string): string | null {
    const value = this.#options.find((option) => option.name === name)?.value;
    return typeof value === 'string' && value.trim() !== '' ? typed(value) : null;
  }

  /** A boolean option. @param otherwise what counts where it is absent */
  flag(name: string, otherwise = false): boolean {
    const value = this.#options.find((option) => option.name === name)?.value;
    return typeof value === 'boolean' ? value : otherwise;
  }

  /** The option being typed, for autocomplete, with its text so far; null where none is. */
  focused(): { name: string; typed: string } | null {
    const option = this.#options.find(({ focused }) => focused);
    return option ? { name: option.name, typed: typed(String(option.value ?? '')) } : null;
  }
}

function typed(value: string): string {
  return value.trim().slice(0, LONGEST_TYPED);
}
