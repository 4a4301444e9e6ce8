import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentEmbedText, readComponentEmbed } from '../../src/discord/component-embed.ts';
import { validEmbed, words } from './valid-embed.ts';

type Json = Record<string, unknown>;

const BUTTON = { type: 2, style: 5, url: 'https://officer.example/', label: 'Open page' };
const TEXT = { type: 10, content: 'Darley' };
const THUMBNAIL = { type: 11, media: { url: 'https://officer.example/a.png' }, description: 'Bars' };
const ITEM = { media: { url: 'https://officer.example/a.png' }, description: 'Bars' };
const of = (...components: Json[]) => ({ component: { type: 17, components } });
const row = (change: Json) => of({ type: 1, components: [{ ...BUTTON, ...change }] });
const gallery = (change: Json) => of({ type: 12, items: [{ ...ITEM, ...change }] });
const without = (part: Json, key: string) => Object.fromEntries(Object.entries(part).filter(([name]) => name !== key));
const galleries = (count: number) => Array.from({ length: count }, () => ({ type: 12, items: [ITEM, ITEM] }));

/** An embed whose text has a number of bytes, most of them in one repeated character. */
function ofBytes(bytes: number, character: string) {
  const lengthOf = (content: string) =>
    new TextEncoder().encode(componentEmbedText(of({ type: 10, content }) as never)).length;
  const room = bytes - lengthOf('');
  const content = character.repeat(Math.floor(room / (lengthOf(character) - lengthOf(''))));
  return of({ type: 10, content: content + 'x'.repeat(bytes - lengthOf(content)) });
}

/** What each breaks, and a similar embed that breaks nothing. */
const BROKEN: [string, unknown, unknown][] = [
  ['a container within the container', of({ type: 17, components: [TEXT] }), of(TEXT)],
  ['a text outside a container', { component: TEXT }, of(TEXT)],
  ['another field next to the container', { ...of(TEXT), content: 'Darley' }, of(TEXT)],
  ['an empty container', of(), of(TEXT)],
  ['a button outside a row', of(BUTTON), row({})],
  ['a thumbnail outside a section', of(THUMBNAIL), of({ type: 9, components: [TEXT], accessory: THUMBNAIL })],
  ['a text in a row', of({ type: 1, components: [TEXT] }), row({})],
  [
    'six buttons in a row',
    of({ type: 1, components: Array(6).fill(BUTTON) }),
    of({ type: 1, components: Array(5).fill(BUTTON) }),
  ],
  ['an empty row', of({ type: 1, components: [] }), row({})],
  [
    'a section without an accessory',
    of({ type: 9, components: [TEXT] }),
    of({ type: 9, components: [TEXT], accessory: BUTTON }),
  ],
  [
    'a section of four texts',
    of({ type: 9, components: Array(4).fill(TEXT), accessory: BUTTON }),
    of({ type: 9, components: Array(3).fill(TEXT), accessory: BUTTON }),
  ],
  ['a menu', of({ type: 1, components: [{ type: 3, custom_id: 'a', options: [] }] }), row({})],
  ['a file', of({ type: 13, file: { url: 'attachment://a.zip' } }), of(TEXT)],
  ['a button with a custom_id', row({ custom_id: 'a' }), row({})],
  ['a button with another key', row({ title: 'a' }), row({ disabled: true })],
  ['a button that is not a link', row({ style: 1 }), row({ style: 5 })],
  ['a button without an address', of({ type: 1, components: [without(BUTTON, 'url')] }), row({})],
  [
    'a button without a label',
    of({ type: 1, components: [without(BUTTON, 'label')] }),
    of({ type: 1, components: [{ ...without(BUTTON, 'label'), emoji: { name: '🗳' } }] }),
  ],
  ['a label of 81 characters', row({ label: 'x'.repeat(81) }), row({ label: 'x'.repeat(80) })],
  ['an empty label', row({ label: '' }), row({})],
  ['a relative address', row({ url: '/elections' }), row({})],
  ['an http address', row({ url: 'http://officer.example/' }), row({ url: 'http://localhost:8787/' })],
  [
    'an http address that only begins like this machine’s',
    row({ url: 'http://localhost.example/' }),
    row({ url: 'http://localhost/' }),
  ],
  ['a javascript: address', row({ url: 'javascript:alert(1)' }), row({})],
  [
    'an address with a space',
    row({ url: 'https://officer.example/a b' }),
    row({ url: 'https://officer.example/a%20b' }),
  ],
  ['an address that cannot be parsed', row({ url: 'https://[/' }), row({})],
  [
    'an address of 2,049 characters',
    row({ url: `https://officer.example/${'x'.repeat(2025)}` }),
    row({ url: `https://officer.example/${'x'.repeat(2024)}` }),
  ],
  [
    'a picture of another type',
    gallery({ media: { url: 'https://officer.example/a.svg' } }),
    gallery({ media: { url: 'https://officer.example/a.webp?b' } }),
  ],
  ['a picture without alternative text', of({ type: 12, items: [without(ITEM, 'description')] }), gallery({})],
  ['blank alternative text', gallery({ description: ' ' }), gallery({})],
  [
    'alternative text of 1,025 characters',
    gallery({ description: 'x'.repeat(1025) }),
    gallery({ description: 'x'.repeat(1024) }),
  ],
  ['an empty gallery', of({ type: 12, items: [] }), gallery({})],
  ['eleven pictures in several galleries', of(...galleries(5), { type: 12, items: [ITEM] }), of(...galleries(5))],
  ['a blank text', of({ type: 10, content: '\n' }), of(TEXT)],
  ['a separator with a text', of({ type: 14, content: 'a' }), of({ type: 14, divider: false, spacing: 2 })],
  ['spacing of 3', of({ type: 14, spacing: 3 }), of({ type: 14, spacing: 2 })],
  [
    'a colour that is too high',
    { component: { type: 17, accent_color: 0x1000000, components: [TEXT] } },
    { component: { type: 17, accent_color: 0xffffff, components: [TEXT] } },
  ],
  ['a colour as text', { component: { type: 17, accent_color: '#ffffff', components: [TEXT] } }, of(TEXT)],
  ['41 components', of(...Array(40).fill(TEXT)), of(...Array(39).fill(TEXT))],
  [
    '41 components, most of them in rows',
    of(
      ...Array(5).fill({ type: 1, components: Array(5).fill({ ...BUTTON, label: 'a', url: 'https://a.example' }) }),
      ...Array(10).fill(TEXT),
    ),
    of(
      ...Array(5).fill({ type: 1, components: Array(5).fill({ ...BUTTON, label: 'a', url: 'https://a.example' }) }),
      ...Array(9).fill(TEXT),
    ),
  ],
  ['an id twice', of({ ...TEXT, id: 1 }, { ...TEXT, id: 1 }), of({ ...TEXT, id: 1 }, { ...TEXT, id: 2 })],
  [
    'an id twice, once in a row',
    of({ ...TEXT, id: 1 }, { type: 1, components: [{ ...BUTTON, id: 1 }] }),
    of({ ...TEXT, id: 1 }, { type: 1, components: [{ ...BUTTON, id: 2 }] }),
  ],
  ['an id of 0', of({ ...TEXT, id: 0 }), of({ ...TEXT, id: 1 })],
  ['an id as text', of({ ...TEXT, id: 'a' }), of(TEXT)],
  ['3,001 bytes', ofBytes(3001, 'x'), ofBytes(3000, 'x')],
  ['3,001 bytes of characters with two', ofBytes(3001, 'é'), ofBytes(3000, 'é')],
  ['3,001 bytes of escapes', ofBytes(3001, '<'), ofBytes(3000, '<')],
  ['no object', 'Darley', of(TEXT)],
  ['nothing', null, of(TEXT)],
];

const problemOf = (json: unknown) => {
  const read = readComponentEmbed(componentEmbedText(json as Parameters<typeof componentEmbedText>[0]));
  return 'problem' in read ? read.problem : null;
};

describe('A component embed', () => {
  it('is accepted if it keeps to the rules, and reads as what was written', () => {
    fc.assert(
      fc.property(validEmbed, (made) => {
        expect(readComponentEmbed(componentEmbedText(made as never))).toEqual({ embed: made });
      }),
    );
  });

  it.each(BROKEN)('is refused with %s', (_, broken, sound) => {
    expect(problemOf(sound)).toBeNull();
    expect(problemOf(broken)).toMatch(/\w/);
  });

  it('is refused if any of its parts has a field that does not belong there', () => {
    fc.assert(
      fc.property(
        validEmbed,
        fc.nat(),
        fc.constantFrom('custom_id', 'name', 'components2', 'flags'),
        (made, pick, key) => {
          const copy = structuredClone(made);
          const objects: Json[] = [];
          JSON.stringify(copy, (_, value) => {
            if (typeof value === 'object' && !Array.isArray(value)) objects.push(value);
            return value;
          });
          const target = objects[pick % objects.length] ?? {};
          fc.pre(!('name' in target));
          target[key] = 'x';
          expect(problemOf(copy)).not.toBeNull();
        },
      ),
    );
  });

  it('never ends its script element, whatever its texts say', () => {
    fc.assert(
      fc.property(fc.constantFrom('</script>', '<!--', '<script', ']]>'), words, (markup, around) => {
        const text = componentEmbedText(of({ type: 10, content: around + markup + around }) as never);
        expect(text).not.toMatch(/<|-->$/);
        expect(readComponentEmbed(text)).toHaveProperty('embed');
      }),
    );
  });

  it.each([
    ['is not JSON', '{"component":'],
    ['has an unescaped “<”', JSON.stringify(of({ type: 10, content: 'a < b' }))],
    ['is empty', ''],
  ])('is refused if it %s', (_, text) => expect(readComponentEmbed(text)).toHaveProperty('problem'));
});
