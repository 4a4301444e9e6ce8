import { nameKey } from '../src/results/name-key.ts';
import type { Rule } from './rule.ts';

/** Compares the election's printed name with the council's full name. */
export const electionName: Rule = {
  name: 'election-name',
  reason: 'A shortened name may be the name of another council.',
  check(election, council) {
    const stated = election.declared?.election_name ?? null;
    if (stated === null || isNamed(council.name, stated)) return [];
    const sentence = `The source calls the election "${stated}"; the council is ${council.name}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed: council.name }];
  },
};

/** Words of a title that are not part of a council's name. */
const NOT_A_NAME =
  /^(?:\d+(?:st|nd|rd|th)?|the|local|by|elections?|results?|jan|feb|march|april|may|june|july|aug|sept?|oct|nov|dec|january|february|august|september|october|november|december)$/;

/** Whether a text has a council's whole name, and no other words but those of titles: "North Testham" is not Testham. */
function isNamed(council: string, stated: string): boolean {
  const wordsOf = (text: string) =>
    nameKey(text)
      .split(' ')
      .filter((word) => !NOT_A_NAME.test(word))
      .join(' ');
  return wordsOf(stated) === wordsOf(council);
}
