import { expect, it } from 'vitest';
import { withMention } from '../../src/discord/command-mention.ts';

it.each([
  ['Try `/ward Darley`.', 'Try </ward:7> `Darley`.'],
  ['Try `/ward name:Darley election:2003-05-01`.', 'Try </ward:7> `name:Darley election:2003-05-01`.'],
  ['`/ward` answers.', '</ward:7> answers.'],
  ['Try `/ward A` or `/ward B`.', 'Try </ward:7> `A` or </ward:7> `B`.'],
  ['Try `/wards`.', 'Try `/wards`.'],
  ['`/about` lists them.', '`/about` lists them.'],
  ['/ward without marks', '/ward without marks'],
  ['`private:True`', '`private:True`'],
])('In %j the command that was used is a mention, and no other', (text, mentioned) => {
  expect(withMention(text, { name: 'ward', id: '7' })).toBe(mentioned);
  expect(withMention(text, { name: 'ward' })).toBe(text);
});
