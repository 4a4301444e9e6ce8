import { expect, it } from 'vitest';
import { isSameEvent } from '../../src/post/same-event.ts';

const OURS = { title: 'Darley declared', timestamp: '2027-05-06T22:01:02.345Z' };

it.each([
  ['as we sent it', OURS, true],
  ['with the time as Discord writes it', { ...OURS, timestamp: '2027-05-06T22:01:02.345000+00:00' }, true],
  ['with other spaces', { ...OURS, title: ' Darley  declared' }, true],
  ['of another time', { ...OURS, timestamp: '2027-05-06T22:01:02.346Z' }, false],
  ['of another title', { ...OURS, title: 'Abbey declared' }, false],
  ['without a time', { title: OURS.title }, false],
])('recognises an event in an embed %s: %o is %s', (_, posted, same) => {
  expect(isSameEvent(posted, OURS)).toBe(same);
});

it('does not recognise an event without a time, because a message twice is better than none', () => {
  expect(isSameEvent({ title: OURS.title }, { title: OURS.title })).toBe(false);
});
