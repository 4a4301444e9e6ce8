import { gainsLabelled } from '../../audit/gains-labelled.ts';
import { at, CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(gainsLabelled, [
  [
    'notes a gain in a ward that has no label',
    ({ stMarys }) => {
      stMarys.outcomes = [];
    },
    [
      "note: The net change is Conservative −1 and Liberal Democrats +1, but the source labels no gains. One Conservative loss has no label. By arithmetic there was a Liberal Democrat gain from Conservative of the seat in St. Mary's.",
    ],
  ],
  [
    'names each ward with a gain, and from whom if that follows',
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
      'note: The net change is Labour −2, Conservative +1 and Liberal Democrats +1, but the source labels only one gain. Two Labour losses have no label. By arithmetic there were also a Conservative gain from Labour of one of the two seats in Mill Hill and a Conservative gain from Labour of the seat in Westward Ho!.',
    ],
  ],
  [
    'names the loser of one gain although it does not follow who lost another',
    ({ election, millHill, westwardHo }) => {
      // Labour defended one seat and the Liberal Democrats two: Mill Hill twice, or once and Westward Ho!.
      millHill.seats_contested = 2;
      Object.assign(at(millHill.candidates, 1), { ...LABOUR, elected: true });
      for (const ballot of [millHill, westwardHo]) ballot.outcomes = [];
      election.composition = [
        { ...CONSERVATIVE, seats_before: 4, seats_after: 4 },
        { ...LABOUR, seats_before: 3, seats_after: 4 },
        { ...LIBERAL_DEMOCRATS, seats_before: 2, seats_after: 1 },
      ];
    },
    [
      'note: The net change is Labour +1 and Liberal Democrats −1, but the source labels only one gain. Two Liberal Democrat losses have no label. By arithmetic there were also a Labour gain from Liberal Democrats of one of the two seats in Mill Hill and a Conservative gain of the seat in Westward Ho!; the figures do not show from whom.',
    ],
  ],
  [
    'does not say whose loss it is if several parties lost seats',
    ({ election, stMarys, westwardHo }) => {
      at(stMarys.outcomes, 0).gained_from = null;
      westwardHo.outcomes = [];
      election.composition = [
        { ...CONSERVATIVE, seats_before: 3, seats_after: 4 },
        { ...LABOUR, seats_before: 5, seats_after: 4 },
        { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 1 },
        { ...INDEPENDENT, seats_before: 1, seats_after: 0 },
      ];
    },
    [
      'note: The net change is Labour −1, Conservative +1, Liberal Democrats +1 and Independent −1, but the source labels only one gain. One gain has no label. By arithmetic there was also a Conservative gain of the seat in Westward Ho!; the figures do not show from whom.',
    ],
  ],
  [
    'finds nothing if no ward has a label',
    ({ election }) => {
      for (const ballot of election.ballots) ballot.outcomes = [];
    },
    [],
  ],
  [
    'finds nothing if the composition is not recorded',
    ({ election, stMarys }) => {
      stMarys.outcomes = [];
      election.composition = null;
    },
    [],
  ],
  [
    'lists no ward if the gains may be in several',
    ({ election, millHill, stMarys }) => {
      const wards = ['Abbey', 'Castle', 'Priory'].map((post_label) => ({ ...structuredClone(millHill), post_label }));
      election.ballots.push(...wards);
      for (const ballot of election.ballots) if (ballot !== stMarys) ballot.outcomes = [];
      election.composition = [
        { ...CONSERVATIVE, seats_before: 5, seats_after: 3 },
        { ...LABOUR, seats_before: 4, seats_after: 5 },
        { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 1 },
      ];
    },
    [
      'note: The net change is Labour +1, Conservative −2 and Liberal Democrats +1, but the source labels only one gain. At least one gain has no label.',
    ],
  ],
  [
    'writes several gains in the plural',
    ({ election, stMarys, westwardHo }) => {
      stMarys.outcomes = [];
      westwardHo.outcomes = [];
      Object.assign(at(westwardHo.candidates, 0), INDEPENDENT);
      election.composition = [
        { ...CONSERVATIVE, seats_before: 5, seats_after: 3 },
        { ...LABOUR, seats_before: 4, seats_after: 4 },
        { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 1 },
        { ...INDEPENDENT, seats_before: 0, seats_after: 1 },
      ];
    },
    [
      "note: The net change is Conservative −2, Liberal Democrats +1 and Independent +1, but the source labels no gains. Two Conservative losses have no label. By arithmetic there were a Liberal Democrat gain from Conservative of the seat in St. Mary's and an Independent gain from Conservative of the seat in Westward Ho!.",
    ],
  ],
  [
    'writes several gains in the plural if several parties lost seats',
    ({ election, stMarys, westwardHo }) => {
      stMarys.outcomes = [];
      westwardHo.outcomes = [];
      Object.assign(at(westwardHo.candidates, 0), INDEPENDENT);
      election.composition = [
        { ...CONSERVATIVE, seats_before: 5, seats_after: 4 },
        { ...LABOUR, seats_before: 4, seats_after: 3 },
        { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 1 },
        { ...INDEPENDENT, seats_before: 0, seats_after: 1 },
      ];
    },
    [
      "note: The net change is Conservative −1, Labour −1, Liberal Democrats +1 and Independent +1, but the source labels no gains. Two gains have no label. By arithmetic there were a Liberal Democrat gain of the seat in St. Mary's and an Independent gain of the seat in Westward Ho!; the figures do not show from whom.",
    ],
  ],
  [
    'counts the gains of a party that gained both seats of a ward',
    ({ election, millHill }) => {
      millHill.seats_contested = 2;
      millHill.outcomes = [];
      Object.assign(at(millHill.candidates, 1), { ...LABOUR, elected: true });
      election.composition = [
        { ...CONSERVATIVE, seats_before: 5, seats_after: 4 },
        { ...LABOUR, seats_before: 2, seats_after: 4 },
        { ...LIBERAL_DEMOCRATS, seats_before: 2, seats_after: 1 },
      ];
    },
    [
      'note: The net change is Conservative −1, Labour +2 and Liberal Democrats −1, but the source labels only one gain. Two gains have no label. By arithmetic there were also two Labour gains from Liberal Democrats of the two seats in Mill Hill.',
    ],
  ],
  [
    'counts gains if the only party with fewer seats has a label for each of its losses',
    ({ millHill, westwardHo }) => {
      millHill.outcomes = [{ party_id: LABOUR.party_id, outcome: 'gain', gained_from: CONSERVATIVE.party_id }];
      westwardHo.outcomes = [];
    },
    [
      'note: The net change is Conservative −1 and Liberal Democrats +1, but the source labels only two gains. One gain has no label. By arithmetic there was also a Conservative gain from Labour of the seat in Westward Ho!.',
    ],
  ],
  [
    'lists three wards',
    ({ election, stMarys, westwardHo }) => {
      election.ballots.push({ ...structuredClone(stMarys), post_label: 'Abbey' });
      for (const ballot of election.ballots) if (ballot !== westwardHo) ballot.outcomes = [];
      election.composition = [
        { ...CONSERVATIVE, seats_before: 7, seats_after: 4 },
        { ...LABOUR, seats_before: 2, seats_after: 3 },
        { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 2 },
      ];
    },
    [
      "note: The net change is Conservative −3, Labour +1 and Liberal Democrats +2, but the source labels no gains. Three Conservative losses have no label. By arithmetic there were a Labour gain from Conservative of the seat in Mill Hill, a Liberal Democrat gain from Conservative of the seat in St. Mary's and a Liberal Democrat gain from Conservative of the seat in Abbey.",
    ],
  ],
  [
    'lists no ward if there are four',
    ({ election, stMarys, westwardHo }) => {
      const wards = ['Abbey', 'Castle'].map((post_label) => ({ ...structuredClone(stMarys), post_label }));
      election.ballots.push(...wards);
      for (const ballot of election.ballots) if (ballot !== westwardHo) ballot.outcomes = [];
      election.composition = [
        { ...CONSERVATIVE, seats_before: 8, seats_after: 4 },
        { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 3 },
        { ...LABOUR, seats_before: 1, seats_after: 2 },
      ];
    },
    [
      'note: The net change is Conservative −4, Liberal Democrats +3 and Labour +1, but the source labels no gains. Four Conservative losses have no label.',
    ],
  ],
]);
