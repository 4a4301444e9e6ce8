import { describe } from 'vitest';
import { gainedFrom } from '../../audit/gained-from.ts';
import { gainsLabelled } from '../../audit/gains-labelled.ts';
import { netChange } from '../../audit/net-change.ts';
import { outcomeLabels } from '../../audit/outcome-labels.ts';
import { at, CO_OPERATIVE, CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { testRule } from './cases.ts';

describe('gains that the wards label', () => {
  testRule(gainsLabelled, [
    [
      "are too few where a ward's label is missing",
      ({ stMarys }) => {
        stMarys.outcomes = [];
      },
      [
        "note: Net change is Conservative −1 and Liberal Democrats +1, but the wards label no gains. One Conservative loss is labelled nowhere; by arithmetic it can only be a Liberal Democrats gain of the seat in St. Mary's.",
      ],
    ],
    [
      'leave open where, when several wards could hold the missing one',
      ({ election, millHill, westwardHo }) => {
        millHill.seats_contested = 2;
        at(millHill.candidates, 1).elected = true;
        westwardHo.outcomes = [];
        election.composition = [
          { ...CONSERVATIVE, seats_before: 3, seats_after: 4 },
          { ...LABOUR, seats_before: 6, seats_after: 4 },
          { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 1 },
        ];
      },
      [
        'note: Net change is Labour −2, Conservative +1 and Liberal Democrats +1, but the wards label one gain. One of two Labour losses is labelled nowhere; by arithmetic it can only be a Conservative gain of one of the two seats in Mill Hill or the seat in Westward Ho!.',
      ],
    ],
    [
      'leave open whose, when several parties lost seats',
      ({ election, westwardHo }) => {
        westwardHo.outcomes = [];
        election.composition = [
          { ...CONSERVATIVE, seats_before: 3, seats_after: 4 },
          { ...LABOUR, seats_before: 5, seats_after: 4 },
          { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 1 },
          { ...INDEPENDENT, seats_before: 1, seats_after: 0 },
        ];
      },
      [
        'note: Net change is Labour −1, Conservative +1, Liberal Democrats +1 and Independent −1, but the wards label one gain. One gain is labelled nowhere; by arithmetic it can only be a Conservative gain of the seat in Westward Ho!.',
      ],
    ],
    [
      'are not missed where no ward is labelled at all',
      ({ election }) => {
        for (const ballot of election.ballots) ballot.outcomes = [];
      },
      [],
    ],
    [
      'are compared with nothing where the composition is not recorded',
      ({ election, stMarys }) => {
        stMarys.outcomes = [];
        election.composition = null;
      },
      [],
    ],
  ]);
});

describe('net change where every seat is labelled', () => {
  testRule(netChange, [
    [
      'is gains less losses',
      ({ stMarys }) => {
        at(stMarys.outcomes, 0).gained_from = 'PP53';
      },
      [
        "note: The seats before and after give Conservative −1; the wards' labels give 0.",
        "note: The seats before and after give Labour 0; the wards' labels give −1.",
      ],
    ],
    [
      'is no more than the gains where a label does not say from whom',
      ({ stMarys }) => {
        at(stMarys.outcomes, 0).gained_from = null;
        at(stMarys.outcomes, 0).outcome = 'hold';
      },
      [
        "note: The seats before and after give Conservative −1; the wards' labels give 0.",
        "note: The seats before and after give Liberal Democrats +1; the wards' labels give 0.",
      ],
    ],
    [
      'is compared with nothing where a seat has no label',
      ({ stMarys, millHill }) => {
        at(stMarys.outcomes, 0).gained_from = 'PP53';
        millHill.outcomes = [];
      },
      [],
    ],
    [
      'is compared with nothing where the composition is not recorded',
      ({ election, stMarys }) => {
        at(stMarys.outcomes, 0).gained_from = 'PP53';
        election.composition = null;
      },
      [],
    ],
  ]);
});

describe('a gain', () => {
  testRule(gainedFrom, [
    [
      'is from the only party that lost seats, where the label does not say',
      ({ stMarys }) => {
        at(stMarys.outcomes, 0).gained_from = null;
      },
      [
        "note: The gain in St. Mary's does not say from whom. From Conservative, we infer: no other party's seats fell.",
      ],
    ],
    [
      'is from nobody in particular where two parties lost seats',
      ({ election, stMarys }) => {
        at(stMarys.outcomes, 0).gained_from = null;
        at(election.composition ?? [], 1).seats_after = 3;
      },
      ["note: The gain in St. Mary's does not say from whom."],
    ],
    [
      'is from nobody in particular where the composition is not recorded',
      ({ election, stMarys }) => {
        at(stMarys.outcomes, 0).gained_from = null;
        election.composition = null;
      },
      ["note: The gain in St. Mary's does not say from whom."],
    ],
  ]);
});

describe('the label of a ward', () => {
  testRule(outcomeLabels, [
    [
      'names a party that won a seat there',
      ({ millHill }) => {
        at(millHill.outcomes, 0).party_id = 'PP52';
      },
      ['note: Mill Hill is labelled a Conservative hold, but elected Labour.'],
    ],
    [
      'may name the first party of a joint candidature',
      ({ millHill }) => {
        Object.assign(at(millHill.candidates, 0), CO_OPERATIVE);
      },
      [],
    ],
    [
      'is compared with nothing where its party is not recorded',
      ({ millHill }) => {
        at(millHill.outcomes, 0).party_id = null;
      },
      [],
    ],
    [
      'is compared with nothing where it is not known who was elected',
      ({ millHill }) => {
        at(millHill.outcomes, 0).party_id = 'PP52';
        for (const person of millHill.candidates) Object.assign(person, { elected: null, votes_cast: null });
      },
      [],
    ],
  ]);
});
