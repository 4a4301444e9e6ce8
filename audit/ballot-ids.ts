import { capitalised } from '../src/render/text.ts';
import { listed } from '../src/render/words.ts';
import { slugOf } from '../src/results/slug.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { inWords } from './wording.ts';

const ELECTION = 'the election';

/** Compares ids with the council, ward and date that they should contain. */
export const ballotIds: Rule = {
  name: 'ballot-ids',
  reason: 'Ids are file names and KV keys, and other datasets join on them.',
  check(election) {
    const { ballots, council, election_date: date } = election;
    const expected = [
      { of: ELECTION, stated: election.election_id, computed: `local.${council}.${date}` },
      ...ballots.map(({ ballot_paper_id: stated, post_label, by_election }) => ({
        of: `the ballot of ${post_label}`,
        stated,
        computed: `local.${council}.${slugOf(post_label)}${by_election ? '.by' : ''}.${date}`,
      })),
    ];
    const wrong = expected
      .filter(({ stated, computed }) => stated !== computed)
      .map(({ of, ...ids }) =>
        error(
          ids,
          `The id of ${of} does not fit ${of === ELECTION ? 'its council and day' : 'its council, ward and day'}.`,
        ),
      );
    const twice = [...Map.groupBy(ballots, ({ ballot_paper_id }) => ballot_paper_id)]
      .filter(([, same]) => same.length > 1)
      .map(([id, same]) => {
        const wards = listed([...new Set(same.map(({ post_label }) => post_label))]);
        return error(
          { stated: id, computed: null },
          `${capitalised(inWords(same.length))} ballots of ${wards} have one id.`,
        );
      });
    return [...wrong, ...twice];
  },
};

function error(ids: { stated: string; computed: string | null }, sentence: string): RuleFinding {
  return { record: ids.stated, severity: 'error', sentence, ...ids };
}
