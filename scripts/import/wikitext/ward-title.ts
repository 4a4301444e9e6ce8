import { dateIn } from '../parse-values.ts';
import type { ElectionBox } from './election-boxes.ts';

const SEATS = /\s*\((\d+|one|two|three|four|five|six)(?: seats?| councillors?| vacanc(?:y|ies)| members?)?\)/i;
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const BY_ELECTION = /\bby[-–‐ ]?elections?\b/i;
const DATE = /\(?\b(?:\d{1,2}(?:st|nd|rd|th)? [a-z]+,? \d{4}|[a-z]+ \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b\)?/i;

/** The facts in a box's title and headings. */
export interface WardTitle {
  ward: string;
  /** As printed, or null. */
  seats: number | null;
  by_election: boolean;
  /** The day of a by-election, or null if it is not printed. */
  date: string | null;
  /** The heading and the title, if either gives the number of seats. */
  declared: string[];
}

/** Reads "Widewater (2 seats)", "Abbey Ward (3)" or "Buckingham by-election: 19 June 2025", else the heading above. */
export function readWardTitle({ title, headings }: Pick<ElectionBox, 'title' | 'headings'>): WardTitle {
  const heading = headings.at(-1) ?? '';
  const by_election = [title, ...headings].some((text) => BY_ELECTION.test(text));
  const seats = seatsIn(title) ?? seatsIn(heading);
  const nearest = headings.toReversed();
  return {
    ward: wardIn(title) || nearest.map(wardIn).find((name) => name !== '') || '',
    seats,
    by_election,
    date: by_election ? ([title, ...nearest].map(dateIn).find((date) => date !== null) ?? null) : null,
    declared: seats === null ? [] : [...new Set([heading, title])].filter((text) => text !== ''),
  };
}

function seatsIn(text: string): number | null {
  const printed = SEATS.exec(text)?.[1]?.toLowerCase();
  if (!printed) return null;
  return /^\d+$/.test(printed) ? Number(printed) : NUMBERS.indexOf(printed);
}

/** The ward's name in a title, without seats, date, "ward" or "by-election". */
function wardIn(text: string): string {
  const [, before = '', after = ''] = new RegExp(`^(.*?)${BY_ELECTION.source}(.*)$`, 'i').exec(text) ?? [];
  const named = BY_ELECTION.test(text) ? bare(before) || bare(after) : bare(text);
  const [, prefix = '', rest = ''] = /^(.*?): *(.+)$/.exec(named) ?? [];
  return /\belection\b/i.test(prefix) ? rest : named;
}

function bare(text: string): string {
  return text
    .replace(SEATS, '')
    .replace(DATE, '')
    .replace(/[*†‡]+/g, '')
    .replace(/^[\s:,–-]+|[\s:,–-]+$/g, '')
    .replace(/(?<=\S) ward$/i, '');
}
