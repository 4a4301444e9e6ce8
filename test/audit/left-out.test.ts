import { describe } from 'vitest';
import { independentsGrouped } from '../../audit/independents-grouped.ts';
import { notRecorded } from '../../audit/not-recorded.ts';
import { at, candidate, flagNobody, INDEPENDENT } from '../support/elections.ts';
import { testRule } from './cases.ts';

describe('what is not recorded', () => {
  testRule(notRecorded, [
    [
      'is named where no ward has it',
      ({ election }) => {
        flagNobody(election);
        for (const ballot of election.ballots) {
          ballot.total_electorate = null;
          ballot.spoilt_ballots = null;
          ballot.outcomes = [];
        }
      },
      [
        'note: Not recorded for any ward: the electorate, spoilt papers, who held or gained the seat or who was elected. The winners are derived: those with the most votes.',
      ],
    ],
    [
      'is told without a derived winner where the source flags them',
      ({ election }) => {
        for (const ballot of election.ballots) ballot.turnout_percentage = null;
      },
      ['note: Not recorded for any ward: turnout.'],
    ],
    [
      'says nothing of winners where votes are not recorded either',
      ({ election }) => {
        flagNobody(election);
        for (const person of election.ballots.flatMap(({ candidates }) => candidates)) person.votes_cast = null;
      },
      ['note: Not recorded for any ward: votes or who was elected.'],
    ],
    [
      'is passed over where one ward has it',
      ({ millHill, stMarys }) => {
        millHill.turnout_percentage = null;
        stMarys.turnout_percentage = null;
      },
      [],
    ],
  ]);
});

describe('independents', () => {
  testRule(independentsGrouped, [
    [
      'are grouped for arithmetic only',
      ({ millHill, stMarys, westwardHo }) => {
        millHill.candidates.push(candidate('Ida Ivory', INDEPENDENT, 20), candidate('Jo Jones', INDEPENDENT, 10));
        stMarys.candidates.push(candidate('Kit Kerr', INDEPENDENT, 5));
        westwardHo.candidates.push(candidate('Lee Lamb', INDEPENDENT, 5));
      },
      [
        'note: 4 independents stood in 3 wards, two in Mill Hill. They had no joint manifesto and are grouped for arithmetic only.',
      ],
    ],
    [
      'are no group where there is one',
      ({ millHill }) => {
        Object.assign(at(millHill.candidates, 1), INDEPENDENT);
      },
      [],
    ],
  ]);
});
