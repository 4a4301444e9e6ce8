import { wardHeadings } from '../../audit/ward-headings.ts';
import { testRule } from './test-rule.ts';

testRule(wardHeadings, [
  [
    'notes a heading that leaves out the number of seats',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.declared_headings = ['Mill Hill', 'Mill Hill (2)'];
    },
    ['note: Mill Hill fills two seats: its heading "Mill Hill" does not say so, but "Mill Hill (2)" does.'],
  ],
  [
    'notes two headings with different numbers',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.declared_headings = ['Mill Hill (3 seats)', 'Mill Hill (2 seats)'];
    },
    ['note: The heading "Mill Hill (3 seats)" says three seats; Mill Hill is recorded with two seats.'],
  ],
  [
    'finds a number of seats that no heading confirms',
    ({ millHill }) => {
      millHill.declared_headings = ['Mill Hill (2 seats)', 'Mill Hill'];
    },
    ['error: The heading "Mill Hill (2 seats)" says two seats; Mill Hill is recorded with one seat.'],
  ],
  [
    'accepts the same number in different words',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.declared_headings = ['Mill Hill (2 seats)', 'Mill Hill (2)'];
    },
    [],
  ],
  [
    'notes several headings that leave out the number of seats',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.declared_headings = ['Mill Hill', 'Mill Hill ward', 'Mill Hill (2)', 'Mill Hill (2 seats)'];
    },
    [
      'note: Mill Hill fills two seats: its headings "Mill Hill" and "Mill Hill ward" do not say so, but "Mill Hill (2)" and "Mill Hill (2 seats)" do.',
    ],
  ],
  [
    'reads a bare number with care',
    ({ millHill }) => {
      millHill.declared_headings = ['Mill Hill (2)'];
    },
    ['error: The heading "Mill Hill (2)" seems to say two seats; Mill Hill is recorded with one seat.'],
  ],
  [
    'does not take a year for a number of seats',
    ({ millHill }) => {
      millHill.declared_headings = ['Mill Hill (2007)'];
    },
    [],
  ],
  [
    'finds nothing if a ward fills one seat and a heading does not say so',
    ({ millHill }) => {
      millHill.declared_headings = ['Mill Hill', 'Mill Hill (1 seat)'];
    },
    [],
  ],
]);
