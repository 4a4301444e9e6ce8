import { expect, it } from 'vitest';
import { isSameEvent } from '../../src/post/same-event.ts';
import { noticesOf } from '../../src/render/night/notices.ts';
import {
  corrects,
  declares,
  disputes,
  double,
  manifest,
  of,
  other,
  single,
  withdraws,
} from '../render/night/testham-night.ts';
import { journalOf } from '../results/night/nights.ts';

const journal = journalOf([
  declares(single, [500, 400, 100]),
  { kind: 'status', ...of(other), status: 'recount' },
  declares(other, [300, 200]),
  disputes,
  corrects(single, [510, 400, 100], 1),
  withdraws,
  declares(single, [400, 500, 100]),
  declares(double, [400, 390, 300, 290]),
  { kind: 'control', call: { kind: 'no overall control' } },
  { kind: 'control', call: null },
]);
// Events of one request have the same time, so at worst all have.
const at = '2007-05-03T22:00:00.000Z';
const notices = noticesOf(
  manifest,
  journal.map((event) => ({ ...event, at })),
);

it('A control event that follows an event at the same time is not taken for it', () => {
  const control = notices.filter((_, index) => journal[index]?.kind === 'control');
  const wards = notices.filter((_, index) => journal[index]?.kind !== 'control');
  for (const one of control) for (const ward of wards) expect(isSameEvent(one.embed, ward.embed)).toBe(false);
});

it('Every notice, and every edit of one, is recognised when it is read back', () => {
  for (const { embed, edits } of notices)
    for (const one of [embed, ...edits.map((edit) => edit.embed)]) expect(isSameEvent(one, one)).toBe(true);
});
