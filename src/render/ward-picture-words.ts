import { writtenName } from '../results/person-name.ts';
import type { WardResult } from '../results/ward-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import { votesOf } from './no-poll.ts';
import { partyLabel } from './party-name.ts';
import { dated, type Subject } from './subject.ts';

/** Each candidate with votes, marking those elected: "Joan Travis (Liberal Democrats) 1,406, elected; …". */
export function candidatesWords({ ballot, candidates, elected }: WardResult, { parties }: Subject): string {
  const each = candidates.map(({ candidate }) => {
    const status = elected.people.includes(candidate) ? ', elected' : '';
    return `${writtenName(candidate.person_name)} (${partyLabel(candidate, parties)}) ${votesOf(candidate, ballot)}${status}`;
  });
  return each.join('; ');
}

/** The bar chart's alt text. */
export function wardPictureWords(result: WardResult, subject: Subject): string {
  return `Bar chart of the votes in ${dated(wardTitle(result.ballot), subject)}: ${candidatesWords(result, subject)}.`;
}
