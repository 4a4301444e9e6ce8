/** The Atom feed (RFC 4287) of elections and of changes to them. */
import type { PublishedChange } from '../release/published-changes.ts';
import { counted, NOT_RECORDED } from '../render/numbers.ts';
import { electionPath } from '../render/paths.ts';
import { dayInWords } from '../render/text.ts';
import { listed } from '../render/words.ts';
import { dateOf } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import { changeWords } from './change-words.ts';
import { XML_HEAD, xmlText } from './xml.ts';

export const FEED_PATH = '/feed.xml';
export const FEED_TITLE = 'Elections and corrections';

/** In a title. */
const MOST_FACTS_NAMED = 2;
/** Atom requires a time even of a feed without entries. */
const NEVER = '1970-01-01T00:00:00Z';

interface Entry {
  /** The address that never changes; readers recognise the entry by it. */
  id: string;
  title: string;
  path: string;
  updated: string;
  summary: string;
}

/**
 * The feed.
 * @param changes what the last publications changed, newest first
 * @param elections listed under the day of their sources if no change says when they were published
 */
export function atomFeed(changes: readonly PublishedChange[], elections: readonly Election[], origin: string): string {
  const added = new Set(changes.filter(({ change }) => change === 'added').map(({ election_id }) => election_id));
  const others = elections
    .filter(({ election_id }) => !added.has(election_id))
    .map((one) => electionEntry(one, origin));
  const entries = [...changes.map((change) => changeEntry(change, origin)), ...others].toSorted((a, b) =>
    a.updated < b.updated ? 1 : -1,
  );
  const self = xmlText(origin + FEED_PATH);
  return [
    `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">`,
    `<id>${self}</id><title>${xmlText(FEED_TITLE)}</title><updated>${entries[0]?.updated ?? NEVER}</updated>`,
    `<author><name>Returning Officer</name></author><link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(origin)}/"/>`,
    ...entries.map((entry) => entryXml(entry, origin)),
    '</feed>\n',
  ].join('');
}

function changeEntry(changed: PublishedChange, origin: string): Entry {
  const { at, change, election_id, name, wards, votes } = changed;
  const path = electionPath({ election_id });
  const polled = `Polling day: ${dayInWords(dateOf(election_id))}.`;
  if (change === 'added') return { id: origin + path, title: name, path, updated: at, summary: polled };
  const kind = votes ? 'Correction' : `Changed record${wards?.length === 0 ? factNames(changed) : ''}`;
  return {
    id: `${origin}${path}#changed-${at}`,
    title: `${kind}: ${name}`,
    path,
    updated: at,
    summary: [...changeWords(changed), polled].join(' '),
  };
}

/** " (control after the election)"; empty if what changed is not listed. */
function factNames({ facts, more_facts }: PublishedChange): string {
  if (facts.length === 0) return '';
  const named = facts.slice(0, MOST_FACTS_NAMED).map(({ fact }) => fact);
  const rest = facts.length - named.length + more_facts;
  return ` (${listed(rest > 0 ? [...named, counted(rest, 'more fact')] : named)})`;
}

/** Its time is the last day on which its figures were retrieved: when it was published is not recorded. */
function electionEntry({ election_id, name, election_date, sources }: Election, origin: string): Entry {
  const path = electionPath({ election_id });
  const retrieved =
    sources
      .map((source) => source.retrieved)
      .toSorted()
      .at(-1) ?? '';
  const summary = `Polling day: ${dayInWords(election_date)}. Figures retrieved from the source on ${dayInWords(retrieved)}; the day of publication is ${NOT_RECORDED}.`;
  return { id: origin + path, title: name, path, updated: `${retrieved}T00:00:00Z`, summary };
}

function entryXml({ id, title, path, updated, summary }: Entry, origin: string): string {
  return [
    `<entry><id>${xmlText(id)}</id><title>${xmlText(title)}</title><updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${xmlText(origin + path)}"/>`,
    `<summary>${xmlText(summary)}</summary></entry>`,
  ].join('');
}
