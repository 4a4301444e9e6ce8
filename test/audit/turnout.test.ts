import { turnout } from '../../audit/turnout.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(turnout, [
  [
    'notes a turnout that is lower than the valid votes give',
    ({ millHill }) => {
      millHill.turnout_percentage = 39.3;
    },
    ['note: The source prints a turnout of 39.3% in Mill Hill, but 1,000 valid votes are 40.0% of 2,500 electors.'],
  ],
  [
    'accepts a turnout that is higher, because it counts rejected papers too',
    ({ millHill }) => {
      millHill.turnout_percentage = 41.2;
    },
    [],
  ],
  [
    'accepts a turnout that was rounded or cut off',
    ({ millHill, stMarys, westwardHo }) => {
      Object.assign(millHill, { total_electorate: 2491, turnout_percentage: 40.1 });
      Object.assign(stMarys, { total_electorate: 2491, turnout_percentage: 40 });
      Object.assign(westwardHo, { total_electorate: 2440, turnout_percentage: 40 });
    },
    [],
  ],
  [
    'notes a whole percentage that neither rounding nor cutting off explains',
    ({ millHill }) => {
      millHill.turnout_percentage = 39;
    },
    ['note: The source prints a turnout of 39.0% in Mill Hill, but 1,000 valid votes are 40.0% of 2,500 electors.'],
  ],
  [
    'asks in a ward of two seats only for half as many voters as votes',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.turnout_percentage = 20.1;
      millHill.turnout_reported = 500;
    },
    [],
  ],
  [
    'notes a turnout in a ward of two seats that is too low even if everybody cast both votes',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.turnout_percentage = 19.4;
    },
    [
      'note: The source prints a turnout of 19.4% in Mill Hill, but 1,000 valid votes need at least 500 voters with two votes each, which is 20.0% of 2,500 electors.',
    ],
  ],
  [
    'notes fewer ballot papers than votes',
    ({ millHill, stMarys }) => {
      millHill.turnout_reported = 999;
      stMarys.seats_contested = 2;
      stMarys.turnout_reported = 499;
    },
    [
      'note: The source prints 999 ballot papers in Mill Hill, but 1,000 valid votes.',
      "note: The source prints 499 ballot papers with up to two votes each in St. Mary's, but 1,000 valid votes.",
    ],
  ],
  [
    'needs one more voter for an odd vote',
    ({ millHill }) => {
      Object.assign(millHill, { seats_contested: 2, turnout_reported: 500 });
      at(millHill.candidates, 0).votes_cast = 601;
    },
    ['note: The source prints 500 ballot papers with up to two votes each in Mill Hill, but 1,001 valid votes.'],
  ],
  [
    'accepts as many ballot papers as votes',
    ({ millHill }) => {
      millHill.turnout_reported = 1000;
    },
    [],
  ],
  [
    'finds nothing if a figure is not recorded',
    ({ millHill, stMarys, westwardHo }) => {
      Object.assign(millHill, { turnout_percentage: 1, total_electorate: null });
      Object.assign(stMarys, { turnout_percentage: null, turnout_reported: null });
      Object.assign(westwardHo, { turnout_percentage: 1, turnout_reported: 1 });
      at(westwardHo.candidates, 1).votes_cast = null;
    },
    [],
  ],
]);
