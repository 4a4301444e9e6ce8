import { independentsGrouped } from '../../audit/independents-grouped.ts';
import { at, candidate, INDEPENDENT } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(independentsGrouped, [
  [
    'notes how many independents stood, and where several did',
    ({ millHill, stMarys, westwardHo }) => {
      millHill.candidates.push(candidate('Ida Ivory', INDEPENDENT, 20), candidate('Jo Jones', INDEPENDENT, 10));
      stMarys.candidates.push(candidate('Kit Kerr', INDEPENDENT, 5));
      westwardHo.candidates.push(candidate('Lee Lamb', INDEPENDENT, 5));
    },
    [
      'note: Four independents stood in three wards, with two in Mill Hill. Independents are not a party: they are added up for arithmetic only.',
    ],
  ],
  [
    'finds nothing if only one independent stood',
    ({ millHill }) => {
      Object.assign(at(millHill.candidates, 1), INDEPENDENT);
    },
    [],
  ],
  [
    'names the ward if there is only one',
    ({ millHill }) => {
      millHill.candidates.push(candidate('Ida Ivory', INDEPENDENT, 20), candidate('Jo Jones', INDEPENDENT, 10));
    },
    ['note: Two independents stood in Mill Hill. Independents are not a party: they are added up for arithmetic only.'],
  ],
]);
