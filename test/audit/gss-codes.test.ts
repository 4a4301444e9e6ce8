import { gssCodes } from '../../audit/gss-codes.ts';
import { at } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(gssCodes, [
  [
    "finds a code that differs from the council's table",
    ({ millHill }) => {
      millHill.gss = 'E05999902';
    },
    ['error: Mill Hill is recorded with another code than the one in the table of wards.'],
  ],
  [
    'finds a ward that is not in the table',
    ({ millHill }) => {
      millHill.post_label = 'Mill Hil';
    },
    ["error: Mill Hil is not in the table of Testham Borough Council's wards."],
  ],
  [
    'accepts the code of a ward that is in the table twice, since new boundaries give a new code',
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
