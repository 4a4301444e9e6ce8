import { describe, expect, it } from 'vitest';
import { button } from '../../src/discord/message.ts';
import { messageOf } from '../../src/render/answer.ts';

const [council, share] = ['Council', 'Share'].map((label) => button(`id-${label}`, label));
const menu = { type: 1 as const, components: [] };
const answer = { kind: 'notice', content: 'Darley' } as const;

describe('The message of an answer', () => {
  it('of words alone has no embed and no controls, so that none of an older one stays', () => {
    expect(messageOf(answer)).toEqual({ content: 'Darley', embeds: [], components: [] });
  });

  it('has its embed first, then the pictures', () => {
    const more = [{ image: { url: 'https://officer.example/charts/1.png' } }];
    expect(messageOf({ ...answer, embed: { title: 'Darley' }, more }).embeds).toEqual([{ title: 'Darley' }, ...more]);
    expect(messageOf({ ...answer, more }).embeds).toEqual(more);
  });

  it('has its menus over its buttons, the one added last', () => {
    if (!council || !share) throw new Error('no buttons');
    expect(messageOf({ ...answer, menus: [menu], buttons: [council] }, [share]).components).toEqual([
      menu,
      { type: 1, components: [council, share] },
    ]);
    expect(messageOf(answer, [share]).components).toEqual([{ type: 1, components: [share] }]);
  });
});
