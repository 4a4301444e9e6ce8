import { capitalised } from '../src/render/text.ts';
import { slugOf } from '../src/results/slug.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { inWords } from './wording.ts';

/** Compares ids with the council, ward and date that they should contain. */
export const ballotIds: Rule = {
  name: 'ballot-ids',
  reason: 'Ids are file names and KV keys, and other datasets join on them.',
  check(election) {
    const { ballots, council, election_date: date } = election;
    const expected = [
      { stated: election.election_id, computed: `local.${council}.${date}` },
      ...ballots.map(({ ballot_paper_id: stated, post_label, by_election }) => ({
        stated,
        computed: `local.${council}.${slugOf(post_label)}${by_election ? '.by' : ''}.${date}`,
      })),
    ];
    const wrong = expected
      .filter(({ stated, computed }) => stated !== computed)
      .map((ids) => error(ids, `The id ${ids.stated} should be ${ids.computed}.`));
    const twice = [...Map.groupBy(ballots, ({ ballot_paper_id }) => ballot_paper_id)]
      .filter(([, same]) => same.length > 1)
      .map(([id, same]) =>
        error({ stated: id, computed: null }, `${capitalised(inWords(same.length))} ballots have the id ${id}.`),
      );
    return [...wrong, ...twice];
  },
};

function error(ids: { stated: string; computed: string | null }, sentence: string): RuleFinding {
  return { record: ids.stated, severity: 'error', sentence, ...ids };
}
