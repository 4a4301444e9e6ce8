import { dateIn } from '../parse-values.ts';
import type { ElectionBox } from './election-boxes.ts';
import { seatsIn, withoutSeats } from './seats-in-title.ts';

const BY_ELECTION = /\bby[-–‐ ]?elections?\b/i;
const DATE = /\(?\b(?:\d{1,2}(?:st|nd|rd|th)? [a-z]+,? \d{4}|[a-z]+ \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b\)?/i;
/** A poll on another day than the council's, or one that did not take place. */
const ANOTHER_DAY = /\b(?:postponed|rescheduled|deferred|delayed)\b/i;
const STATE =
  /\s*[([]?\b(?:(?:(?:poll|election) )?(?:was )?(?:countermanded|postponed|rescheduled|deferred|delayed|cancelled|uncontested|unopposed))(?: (?:poll|elections?))?(?: (?:to|until|on|held))?\b[)\]]?/i;
const YEAR = '(?:19|20)\\d\\d';
/** The name of the whole election, next to the ward's. */
const ELECTION = new RegExp(
  `\\bcouncil elections?\\b|^(?:the )?(?:${YEAR} )?(?:(?:local|council|municipal|ordinary|general|borough|district|city|county|unitary|metropolitan) )*elections?\\b|^${YEAR}$`,
  'i',
);
const SEPARATOR = /(\s*:\s+|\s+[–—-]\s+|\s*,\s+)/;

/** The facts in a box's title and headings. */
export interface WardTitle {
  ward: string;
  /** As printed, or null. */
  seats: number | null;
  by_election: boolean;
  /** Whether the poll was moved to another day. */
  moved: boolean;
  /** The day of a by-election or a moved poll, or null if it is not printed. */
  date: string | null;
  /** The heading and the title, if either gives the number of seats. */
  declared: string[];
}

/** Reads "Widewater (2 seats)", "Abbey Ward (3)" or "Buckingham by-election: 19 June 2025", else the heading above. */
export function readWardTitle({ title, headings }: Pick<ElectionBox, 'title' | 'headings'>): WardTitle {
  const heading = headings.at(-1) ?? '';
  const by_election = [title, ...headings].some((text) => BY_ELECTION.test(text));
  const moved = [title, heading].some((text) => ANOTHER_DAY.test(text));
  const seats = seatsIn(withoutDate(title)) ?? seatsIn(withoutDate(heading));
  const nearest = headings.toReversed();
  const ownDay = by_election ? [title, ...nearest] : moved ? [title, heading] : [];
  return {
    ward: wardIn(title) || nearest.map(wardIn).find((name) => name !== '') || '',
    seats,
    by_election,
    moved,
    date: ownDay.map(dateIn).find((date) => date !== null) ?? null,
    declared: seats === null ? [] : [...new Set([heading, title])].filter((text) => text !== ''),
  };
}

/** The ward's name in a title, without seats, date, the election's name, "ward" or "by-election". */
function wardIn(text: string): string {
  const [, before = '', after = ''] = new RegExp(`^(.*?)${BY_ELECTION.source}(.*)$`, 'i').exec(text) ?? [];
  return BY_ELECTION.test(text) ? bare(before) || bare(after) : bare(text);
}

function bare(text: string): string {
  return withoutElection(withoutDate(text).replace(STATE, ''))
    .replace(/[*†‡]+/g, '')
    .replace(/^[\s:,–-]+|[\s:,–-]+$/g, '')
    .replace(/(?<=\S) ward$/i, '');
}

function withoutDate(text: string): string {
  return text.replace(DATE, '').replace(/[\s,:–-]+$/, '');
}

/** "Moor" from "Local Elections 2011: Moor", "Moor, 2011" and "Moor (2 seats), Testham Borough Council election". */
function withoutElection(text: string): string {
  const parts = text.split(SEPARATOR);
  const names = parts.filter((_, index) => index % 2 === 0).map((part) => withoutSeats(part).trim());
  // "2011 Testham election" is the whole election's name only if another part has the ward's.
  const another = names.some((name) => name !== '' && !/\belections?\b/i.test(name) && !ELECTION.test(name));
  const kept = parts.flatMap((part, index) => {
    const name = names[index / 2];
    if (name === undefined || ELECTION.test(name) || (another && /\belections?\b/i.test(name))) return [];
    return [`${index > 0 ? (parts[index - 1] ?? '') : ''}${part}`];
  });
  return withoutSeats(kept.join(''))
    .replace(new RegExp(`\\s*[([]?\\b${YEAR}\\b[)\\]]?\\s*$|^\\s*${YEAR}\\s+`), '')
    .replace(/\s+(?:local |council |borough |district |city |ordinary )*elections?(?: results?)?$/i, '')
    .replace(new RegExp(`\\s*[([]?\\b${YEAR}\\b[)\\]]?\\s*$`), '');
}
