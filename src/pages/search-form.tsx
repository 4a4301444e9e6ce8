import { SEARCH_PATH } from '../render/paths.ts';

interface SearchFormProps {
  /** What was typed. */
  typed?: string;
  /** Whether it is the page's main part, and not in its header. */
  large?: boolean;
}

/** Searches everything on file. It works without script. */
export function SearchForm({ typed, large = false }: SearchFormProps) {
  return (
    <search class={large ? 'large' : undefined}>
      <form action={SEARCH_PATH}>
        <input type="search" name="q" value={typed} aria-label="Search" placeholder="Ward, person, party, council" />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
