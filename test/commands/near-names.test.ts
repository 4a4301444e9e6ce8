import { beforeAll, describe, expect, it } from 'vitest';
import { ask, click, seed } from '../support/bot.ts';

beforeAll(() => seed());

describe('A name that is not on file', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['ward', { name: 'Chadesdon Hill' }, 'Chaddesden', 'Chaddesden, 1 May 2003: '],
    ['history', { ward: 'Chadesdon Hill' }, 'Chaddesden', 'Chaddesden: '],
    ['party', { name: 'Monster Raving' }, 'Labour', 'Labour'],
    ['council', { name: 'Nowhere' }, 'Derby City Council', 'Derby City Council, 5 May 2022: '],
  ])('in /%s has a button for each of the nearest names, which answers as the command would', async (...row) => {
    const [command, options, label, answer] = row;
    const reply = await ask(command, options);
    expect(reply.content).toMatch(/^Not found: .*Closest: /);
    expect(Object.keys(reply.buttons)).toContain(label);
    const shown = await click(reply.buttons[label] ?? '');
    expect(shown.content.startsWith(answer)).toBe(true);
  });
});
