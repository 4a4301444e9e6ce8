import { LONGEST_TYPED } from './constants.ts';
import type { Option } from './interaction.ts';

/** A command's options as a person gave them; one of an unexpected type counts as absent. */
export class Options {
  readonly #options: readonly Option[];
  /** What the ids among the options refer to, as Discord sends it. */
  readonly resolved: unknown;

  constructor(options: readonly Option[] = [], resolved?: unknown) {
    this.#options = options;
    this.resolved = resolved;
  }

  /** A text option, trimmed; null if it is absent or empty. */
  text(name: string): string | null {
    const value = this.#options.find((option) => option.name === name)?.value;
    return typeof value === 'string' && value.trim() !== '' ? typed(value) : null;
  }

  /** A boolean option. @param absent the value if it is absent */
  flag(name: string, absent = false): boolean {
    const value = this.#options.find((option) => option.name === name)?.value;
    return typeof value === 'boolean' ? value : absent;
  }

  /** The option being typed and its text so far, for autocomplete; null if there is none. */
  focused(): { name: string; typed: string } | null {
    const option = this.#options.find(({ focused }) => focused);
    return option ? { name: option.name, typed: typed(String(option.value ?? '')) } : null;
  }
}

function typed(value: string): string {
  return value.trim().slice(0, LONGEST_TYPED);
}
