import { notRecorded } from '../../audit/not-recorded.ts';
import { at, flagNobody } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(notRecorded, [
  [
    'lists what no ward has',
    ({ election }) => {
      flagNobody(election);
      for (const ballot of election.ballots) {
        ballot.total_electorate = null;
        ballot.spoilt_ballots = null;
        ballot.outcomes = [];
      }
    },
    [
      'note: Not recorded for any ward: the electorate, spoilt papers, who held or gained the seats and who was elected. We derive the winners from the votes.',
    ],
  ],
  [
    'does not mention winners if the source flags them',
    ({ election }) => {
      for (const ballot of election.ballots) ballot.turnout_percentage = null;
    },
    ['note: Not recorded for any ward: turnout.'],
  ],
  [
    'does not derive winners if votes are not recorded either',
    ({ election }) => {
      flagNobody(election);
      for (const person of election.ballots.flatMap(({ candidates }) => candidates)) person.votes_cast = null;
    },
    ['note: Not recorded for any ward: votes and who was elected.'],
  ],
  [
    'counts the wards in which votes show the winners',
    ({ election, millHill }) => {
      flagNobody(election);
      for (const person of millHill.candidates) person.votes_cast = 500;
    },
    ['note: Not recorded for any ward: who was elected. We derive the winners from the votes in 2 of the 3 wards.'],
  ],
  [
    'does not miss who was elected if the source marks one person in one ward',
    ({ election, millHill }) => {
      const [winner] = millHill.candidates;
      flagNobody(election);
      if (winner) winner.elected = true;
    },
    [],
  ],
  [
    'misses nothing in wards that had no poll',
    ({ election }) => {
      for (const ballot of election.ballots) {
        Object.assign(ballot, { cancelled_poll: true, turnout_percentage: null });
        for (const person of ballot.candidates) person.votes_cast = null;
      }
    },
    [],
  ],
  [
    'finds nothing if one ward has the figure',
    ({ millHill, stMarys }) => {
      millHill.turnout_percentage = null;
      stMarys.turnout_percentage = null;
    },
    [],
  ],
  [
    'does not list votes that are recorded for some candidates of each ward',
    ({ election }) => {
      for (const ballot of election.ballots) at(ballot.candidates, 1).votes_cast = null;
    },
    [],
  ],
]);
