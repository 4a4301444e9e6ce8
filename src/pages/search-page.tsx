import type { Found, SearchAnswer } from '../lookup/site-search.ts';
import { ELECTIONS_PATH, SEARCH_PATH } from '../render/paths.ts';
import { unreadWords } from '../render/unread-words.ts';
import { listed } from '../render/words.ts';
import { SearchForm } from './search-form.tsx';
import { SitePage } from './site-page.tsx';

interface SearchPageProps {
  answer: SearchAnswer;
  /** The ids of elections that could not be read. */
  unread: readonly string[];
  bundledCopy: boolean;
  origin: string;
}

/** The results of a search, or what to search for. */
export function SearchPage({ answer, unread, bundledCopy, origin }: SearchPageProps) {
  const { typed, found, closest, moreNames, within } = answer;
  return (
    <SitePage
      title="Search"
      description="Search the wards, people, parties and councils on file."
      path={SEARCH_PATH}
      origin={origin}
      search={false}
      bundledCopy={bundledCopy}
    >
      <h1>Search</h1>
      <SearchForm typed={typed} large />
      {unread.length > 0 && <p>{unreadWords(unread, 'page')}</p>}
      {typed === '' && (
        <p>
          Type the name of a ward, a person, a party or a council. A rough spelling will do, and you can add a year:{' '}
          <a href={`${SEARCH_PATH}?q=Darley+2003`}>Darley 2003</a>.
        </p>
      )}
      <Results results={found} heading={found.length === 1 ? '1 result' : `${found.length} results`} />
      {typed !== '' && found.length === 0 && (
        <p>
          Nothing on file has that name. Check the spelling, try one word, or look through{' '}
          <a href={ELECTIONS_PATH}>the list of councils and elections</a>.
        </p>
      )}
      <Results results={closest} heading="Nearest names" />
      {moreNames && (
        <p class="quiet">Too many people have similar names to check them all; type the name as it was printed.</p>
      )}
      {typed !== '' && within && (
        <p class="quiet">
          {`Parties were searched in ${listed(within)}. For another council, add its name: “Labour Derby”.`}
        </p>
      )}
    </SitePage>
  );
}

function Results({ results, heading }: { results: readonly Found[]; heading: string }) {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="results">
      <h2 id="results">{heading}</h2>
      <ul class="results">
        {results.map(({ kind, name, detail, path }) => (
          <li>
            <a href={path}>{name}</a>
            <div class="quiet">{`${kind} · ${detail}`}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
