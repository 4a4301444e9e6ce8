import { dateOf } from '../results/ids.ts';
import { dayInWords } from './text.ts';
import { listed } from './words.ts';

/**
 * What a reply or page leaves out because KV failed: "The election of 2 May 2019 is on file, but could not be read just
 * now …". @param ids election ids
 */
export function unreadWords(ids: readonly string[], from: 'reply' | 'page' = 'reply'): string {
  const days = ids.map(dateOf).sort().map(dayInWords);
  const what = days.length === 1 ? `The election of ${days[0]} is` : `The elections of ${listed(days)} are`;
  return `${what} on file, but could not be read just now, so this ${from} leaves ${days.length === 1 ? 'it' : 'them'} out. Try again in a few seconds.`;
}
