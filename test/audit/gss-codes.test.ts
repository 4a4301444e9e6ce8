import { gssCodes } from '../../audit/gss-codes.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(gssCodes, [
  [
    'finds the code of another ward, whose own code is not recorded',
    ({ millHill, stMarys }) => {
      millHill.gss = 'E05999902';
      stMarys.gss = null;
    },
    ["error: Mill Hill is recorded with the code that the table of wards has for St. Mary's."],
  ],
  [
    'notes the code of a ward that has no ballot, since it may be the same ward under another name',
    ({ election, millHill, stMarys }) => {
      millHill.gss = 'E05999902';
      election.ballots.splice(election.ballots.indexOf(stMarys), 1);
    },
    [
      "note: Mill Hill is recorded with the code that the table of wards has for St. Mary's. They may be one ward under two names.",
    ],
  ],
  [
    'finds nothing if the table lists no wards of the council',
    ({ council }) => {
      council.wards = [];
    },
    [],
  ],
  [
    'notes the codes of two wards that are exchanged',
    ({ millHill, stMarys }) => {
      millHill.gss = 'E05999902';
      stMarys.gss = 'E05999901';
    },
    [
      "note: Mill Hill is recorded with the code that the table of wards has for St. Mary's. Sources exchange the codes of these wards, so wards are matched by name.",
      "note: St. Mary's is recorded with the code that the table of wards has for Mill Hill. Sources exchange the codes of these wards, so wards are matched by name.",
    ],
  ],
  [
    'notes a new code for the same name, since a ward with new boundaries has a new code',
    ({ millHill }) => {
      millHill.gss = 'E05999904';
    },
    ['note: Boundaries changed: Mill Hill has a code that is not in the table of wards.'],
  ],
  [
    'notes the new codes of an election once, and names at most three wards',
    ({ election, council, millHill, stMarys, westwardHo }) => {
      const dale = { ...millHill, post_label: 'Dale', ballot_paper_id: 'local.testham.dale.2007-05-03' };
      election.ballots.push(dale);
      council.wards.push({ slug: 'dale', name: 'Dale', gss: 'E05999904' });
      for (const [index, ward] of [millHill, stMarys, westwardHo, dale].entries()) ward.gss = `E0599991${index}`;
    },
    ['note: Boundaries changed: 4 wards have codes that are not in the table of wards.'],
  ],
  [
    'names three wards with new codes',
    ({ millHill, stMarys, westwardHo }) => {
      for (const [index, ward] of [millHill, stMarys, westwardHo].entries()) ward.gss = `E0599991${index}`;
    },
    ["note: Boundaries changed: Mill Hill, St. Mary's and Westward Ho! have codes that are not in the table of wards."],
  ],
  [
    'finds a ward that is not in the table',
    ({ millHill }) => {
      millHill.post_label = 'Mill Hil';
    },
    ["error: Mill Hil is not in the table of Testham Borough Council's wards."],
  ],
  [
    'finds nothing if the table lists no wards of the council',
    ({ council }) => {
      council.wards = [];
    },
    [],
  ],
  [
    'accepts each code of a ward that is in the table twice',
    ({ council, millHill }) => {
      council.wards.push({ slug: 'mill-hill', name: 'Mill Hill', gss: 'E05999904' });
      millHill.gss = 'E05999904';
    },
    [],
  ],
  [
    'finds a ward in the table under another spelling',
    ({ council, millHill }) => {
      Object.assign(at(council.wards, 0), { slug: 'mill-and-hill', name: 'Mill and Hill' });
      millHill.post_label = 'Mill & Hill';
    },
    [],
  ],
  [
    'finds nothing if either code is not recorded',
    ({ council, millHill, stMarys }) => {
      millHill.gss = null;
      stMarys.gss = 'E05999999';
      at(council.wards, 1).gss = null;
    },
    [],
  ],
]);
