import { describe, expect, it } from 'vitest';
import { candidateAnswer } from '../../src/render/candidate.ts';
import type { OtherCandidacy } from '../../src/render/other-candidacy.ts';
import { candidateResult } from '../../src/results/candidate-result.ts';
import type { Likeness } from '../../src/results/likeness.ts';
import { at } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';

const TESTHAM = subject();
const NAMED_ALIKE = 'same surname, initial, ward and party';

function briefOf(ward: string, year: number, place: number, others: OtherCandidacy[] = []) {
  const of = derby(year);
  const ballot = ballotIn(ward, of);
  return candidateAnswer(candidateResult(at(ballot.candidates, place - 1), ballot), of, others).brief().embed;
}

/** Another candidacy of Martin Rawson's in Derwent. */
function rawson(year: number, name: string, likeness: Likeness, changes: Partial<OtherCandidacy> = {}): OtherCandidacy {
  const { election } = derby(year);
  const ballot = ballotIn('Derwent', { election });
  const candidate = ballot.candidates.find(({ person_name }) => person_name === name);
  if (!candidate) throw new Error(`${name} did not stand in Derwent in ${year}`);
  const contest = { result: candidateResult(candidate, ballot), election };
  const day = `5 May ${year}`;
  return {
    person_name: name,
    post_label: 'Derwent',
    party: 'Lab',
    day,
    likeness,
    view: 'candidate',
    contest,
    ...changes,
  };
}

describe('In brief, a candidate', () => {
  it('has the share and the distance, which the first line does not give', () => {
    const travis = briefOf('Darley', 2003, 1);
    expect(travis.description?.split('\n')).toEqual([
      '🟧 **Elected** · 41.9% of votes cast',
      '433 votes ahead of Michael Futers (Lab)',
      '[Wikipedia](https://en.wikipedia.org/wiki/2003_Derby_City_Council_election), CC BY-SA 4.0',
    ]);
    expect(travis).toMatchObject({
      title: 'Joan Travis, Darley, 1 May 2003',
      author: { name: 'Derby City Council' },
      footer: { text: 'Recorded: party, votes. Derived: elected, place, share, distance' },
    });
  });

  it.each([
    [
      'Ann Lab 5; Ben Con 5',
      '🟥 **Tied** · 50.0% of votes cast',
      'Level for the last seat',
      'party, votes. Derived: tie, place, share',
    ],
    [
      'Ann Lab 5 ✓; Ben Con 4',
      '🟥 **Elected** · 55.6% of votes cast',
      '1 vote ahead of Ben (Con)',
      'party, votes, elected. Derived: place, share, distance',
    ],
    ['Ann Lab ?; Ben Con ?', '🟥 **Elected or not: not recorded**', 'Distance from winning: not recorded', 'party'],
    [
      'Ann Lab 5 ✓; Ben Con 4 ✓',
      '🟥 **In doubt** · 55.6% of votes cast',
      'Distance from winning: in doubt',
      'party, votes. Derived: place, share',
    ],
  ])('says no more than the source, given %s', (line, status, distance, basis) => {
    const ballot = poll(1, line);
    const { embed } = candidateAnswer(candidateResult(at(ballot.candidates, 0), ballot), TESTHAM).brief();
    expect(embed.description?.split('\n').slice(0, 2)).toEqual([status, distance]);
    expect(embed.footer?.text).toBe(`Recorded: ${basis}`);
  });

  it('has a line for each candidacy that may be theirs, and says that nothing proves it', () => {
    const others = [rawson(2022, 'Rawson M.', NAMED_ALIKE), rawson(2021, 'Rawson M.J.', NAMED_ALIKE)];
    const { description = '' } = briefOf('Derwent', 2019, 2, others);
    expect(description.split('\n')).toEqual([
      '🟥 **Not elected** · 28.7% of votes cast',
      '478 votes behind James Testro (Con)',
      '**2022**† elected, majority 174',
      '**2021**† not elected, 674 votes, 218 behind',
      '*† Printed “Rawson M.” and “Rawson M.J.”: same ward and party, not proven to be the same person*',
      expect.stringMatching(/^\[Andrew Teale.*\[House of Commons Library\]/),
    ]);
  });

  it('distinguishes two kinds of likeness, names another ward, and the day if two polls were in one year', () => {
    const others = [
      rawson(2022, 'Rawson M.', NAMED_ALIKE),
      rawson(2022, 'Rawson M.', 'same name', { day: '1 June 2022', post_label: 'Abbey', contest: null }),
    ];
    expect(briefOf('Derwent', 2019, 2, others).description?.split('\n').slice(2, -1)).toEqual([
      '**5 May 2022**† elected, majority 174',
      '**1 June 2022**‡ Lab, Abbey',
      '*† Printed “Rawson M.”: same ward and party, not proven to be the same person*',
      '*‡ Same name, not proven to be the same person*',
    ]);
  });

  it('has at most three such lines', () => {
    const others = [1, 2, 3, 4, 5].map((day) => rawson(2022, 'Rawson M.', 'same name', { day: `${day} May 2022` }));
    expect(briefOf('Derwent', 2019, 2, others).description?.match(/^\*\*\d May 2022/gm)).toHaveLength(3);
  });
});
