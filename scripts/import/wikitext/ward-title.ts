import { dateIn } from '../printed.ts';
import type { Box } from './boxes.ts';

const SEATS = /\s*\((\d+|one|two|three|four|five|six)(?: seats?| councillors?| vacanc(?:y|ies)| members?)?\)/i;
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const BY_ELECTION = /\bby[-–‐ ]?elections?\b/i;
const DATE = /\(?\b(?:\d{1,2}(?:st|nd|rd|th)? [a-z]+,? \d{4}|[a-z]+ \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b\)?/i;

/** What the titles over a box say of it. */
export interface WardTitle {
  ward: string;
  /** As stated, or null. */
  seats: number | null;
  by_election: boolean;
  /** The day of a by-election, or null where the titles do not say it. */
  date: string | null;
  /** The heading and the title, where either says something of the number of seats. */
  declared: string[];
}

/** Reads "Widewater (2 seats)", "Abbey Ward (3)", "Buckingham by-election: 19 June 2025"; else the heading above. */
export function wardTitle({ title, headings }: Pick<Box, 'title' | 'headings'>): WardTitle {
  const heading = headings.at(-1) ?? '';
  const by_election = [title, ...headings].some((text) => BY_ELECTION.test(text));
  const seats = seatsIn(title) ?? seatsIn(heading);
  const spoken = headings.toReversed();
  return {
    ward: wardIn(title) || spoken.map(wardIn).find((name) => name !== '') || '',
    seats,
    by_election,
    date: by_election ? ([title, ...spoken].map(dateIn).find((date) => date !== null) ?? null) : null,
    declared: seats === null ? [] : [...new Set([heading, title])].filter((text) => text !== ''),
  };
}

function seatsIn(text: string): number | null {
  const printed = SEATS.exec(text)?.[1]?.toLowerCase();
  if (!printed) return null;
  return /^\d+$/.test(printed) ? Number(printed) : NUMBERS.indexOf(printed);
}

/** The ward in a title: without its seats, a day, the word "ward", and what says that it is a by-election. */
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
