import { describe, expect, it } from 'vitest';
import { changeWords } from '../../src/render/change-words.ts';
import type { Affiliation } from '../../src/results/parties.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { candidate, LABOUR } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';
import { derby } from './derby.ts';

const TESTHAM = subject();

it('A change says by how many points, and who did not stand when', () => {
  const change = wardChange(poll(1, 'Ann Lab 6; Ben Con 4'), {
    election: { ...TESTHAM.election, election_date: '2003-05-01' },
    ballot: poll(1, 'Ann Lab 5; Eve LD 5'),
  });
  expect(changeWords(change, TESTHAM)).toEqual([
    { party: 'Labour', change: '+10.0 points' },
    { party: 'Conservative', change: 'did not stand in 2003' },
    { party: 'Liberal Democrats', change: 'did not stand in 2007' },
  ]);
});

it('A change names the day if both polls were in one year', () => {
  const election = { ...TESTHAM.election, election_date: '2007-02-01' };
  const change = wardChange(poll(1, 'Ann Lab 6'), { election, ballot: poll(1, 'Eve LD 5') });
  expect(changeWords(change, TESTHAM).map((one) => one.change)).toEqual([
    'did not stand on 1 February 2007',
    'did not stand on 3 May 2007',
  ]);
});

it.each(['Ann Ind 6; Ben Con 4', 'Ann Con 6; Ben LD 4'])('A change never compares independents: %s', (line) => {
  const change = wardChange(poll(1, line), { election: TESTHAM.election, ballot: poll(1, 'Eve Ind 5; Fay Con 5') });
  expect(changeWords(change, TESTHAM)).toContainEqual({
    party: 'Independent',
    change: 'not compared: independents are not a party',
  });
});

describe('A change of a party that a source may have printed under another name', () => {
  const parties = [
    { party_id: null, party_name: 'REF' },
    { party_id: 'PP7931', party_name: 'Reform UK' },
    { party_id: 'PP11471', party_name: 'Reform Derby' },
  ] as const;
  const [ref, reformUk, reformDerby] = parties;
  const ballot = (...of: Affiliation[]) =>
    poll(1, 'Ann Lab 5', { candidates: of.map((one) => candidate('Kit', one, 5)) });
  const earlier = { ...TESTHAM.election, council: 'derby', election_date: '2003-05-01' };
  const words = (now: Ballot, before: Ballot) =>
    changeWords(wardChange(now, { election: earlier, ballot: before }), derby(2022)).map(
      ({ party, change }) => `${party}: ${change}`,
    );

  it.each<[Affiliation[], Affiliation[], string[]]>([
    [[LABOUR, ref], [LABOUR], ['Labour: −50.0 points', 'REF: did not stand in 2003']],
    [[ref], [ref], ['REF: not compared: it may mean Reform UK or Reform Derby']],
    [
      [reformUk],
      [reformDerby],
      [
        'Reform UK: not compared: it may have stood in 2003 as Reform Derby',
        'Reform Derby: not compared: it may have stood in 2007 as Reform UK',
      ],
    ],
    [[reformUk], [reformUk], ['Reform UK: 0.0 points']],
  ])('says why there is none: %j after %j', (now, before, expected) => {
    expect(words(ballot(...now), ballot(...before))).toEqual(expected);
  });
});
