import { listed } from '../src/render/words.ts';
import type { Ballot } from '../src/results/schema.ts';
import { wardNameKey } from '../src/results/ward-match.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Finds two ballots of one ward: two spellings of its name ("&" and "and"), or one code under two names. */
export const wardsTwice: Rule = {
  name: 'wards-twice',
  reason: 'A ward that is recorded twice counts its seats and votes twice, and a shared code joins two wards into one.',
  check: ({ ballots }) =>
    [false, true].flatMap((by) => {
      const kind = ballots.filter(({ by_election }) => by_election === by);
      const coded = kind.filter(({ gss }) => gss !== null);
      return [
        ...repeated(
          kind,
          wardNameKey,
          (names) => `${names} are two spellings of one name: the ward is recorded twice.`,
        ),
        ...repeated(
          coded,
          ({ gss }) => gss,
          (names) => `${names} are recorded with one code.`,
        ),
      ];
    }),
};

function repeated(
  ballots: readonly Ballot[],
  keyOf: (ballot: Ballot) => string | null,
  sentenceOf: (names: string) => string,
): RuleFinding[] {
  return [...Map.groupBy(ballots, keyOf)].flatMap(([, same]): RuleFinding[] => {
    const [first] = same;
    const names = [...new Set(same.map(({ post_label }) => post_label))];
    // Two ballots with one name have one id, which the rule ballot-ids finds.
    if (!first || names.length < 2) return [];
    const sentence = sentenceOf(listed(names));
    return [{ record: first.ballot_paper_id, severity: 'error', sentence, stated: names.length, computed: 1 }];
  });
}
