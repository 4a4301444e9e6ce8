import { expect, it } from 'vitest';
import { styleWith } from '../../src/pages/marks.tsx';
import { withMarks } from '../../src/render/party-marks.ts';
import { affiliationOf, colourOf, marked, partyColour, partyLabel } from '../../src/render/party-name.ts';
import { partyKey, partyLetters } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import { dataset } from '../support/dataset.ts';
import { LABOUR } from '../support/elections.ts';

const { parties } = dataset;
const unknownParty = { party_id: null, party_name: 'Link' };

it('A party has a short name, letters, a colour and a square; a party not in the table has its printed name and grey', () => {
  expect([partyLetters(LABOUR, parties), marked(LABOUR, parties), partyColour(LABOUR, parties)]).toEqual([
    'Lab',
    '🟥 Labour',
    '#E4003B',
  ]);
  expect([partyLetters(unknownParty, parties), marked(unknownParty, parties)]).toEqual(['Link', '⬛ Link']);
  expect([partyColour(unknownParty, parties), partyColour(null, parties)]).toEqual(['#6B7280', '#6B7280']);
  expect(colourOf(unknownParty, parties)).toBe(0x6b7280);
  expect(affiliationOf('PP53', parties).party_name).toMatch(/Labour/);
  expect(affiliationOf('PP1', parties)).toEqual({
    party_id: 'PP1',
    party_name: 'a party whose name is not on file',
  });
  const printed = [{ party_id: 'PP1', party_name: 'Purple Tulip Society' }];
  expect(affiliationOf('PP1', parties, printed).party_name).toBe('Purple Tulip Society');
  expect(affiliationOf(null, parties)).toEqual({ party_id: null, party_name: 'a party not recorded' });
});

it('A party in the table without a colour and a square has its short name, grey and a neutral mark', () => {
  const group = {
    ...parties[0],
    party_id: 'PP1',
    name: 'Moor First',
    short_name: 'Moor First',
    colour: null,
    square: null,
  };
  const of = { party_id: 'PP1', party_name: 'Moor First' };
  const table = withMarks([...parties, group as Party], [LABOUR, unknownParty, of]);
  expect([LABOUR, unknownParty, of].map((one) => marked(one, table))).toEqual([
    '🟥 Labour',
    '⬛ Link',
    '⚫ Moor First',
  ]);
  expect([partyColour(of, table), colourOf(of, table)]).toEqual(['#6B7280', 0x6b7280]);
  expect(styleWith([group as Party])).toBe('');
});

it('A party that has another name now keeps the one that the source prints', () => {
  const before = { party_id: 'PP7931', party_name: 'The Brexit Party' };
  expect(marked(before, parties)).toBe('🔷 The Brexit Party');
  expect(marked({ ...before, party_name: 'Reform UK' }, parties)).toBe('🔷 Reform UK');
  expect(partyLabel({ party_id: 'PP85', party_name: 'uk independence party' }, parties)).toBe('UKIP');
});

it('No two parties share a mark, apart from those that count as one', () => {
  const withOwn = parties.filter(({ square }) => square !== null);
  const marks = Map.groupBy(withOwn, ({ square }) => square);
  for (const sharing of marks.values()) {
    const keys = sharing.map(({ party_id, name }) => partyKey({ party_id, party_name: name }));
    expect(new Set(keys).size, sharing.map(({ name }) => name).join(' and ')).toBe(1);
  }
});
