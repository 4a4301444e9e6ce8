/** The link buttons of every command's reply. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, askInFull, ORIGIN, seed } from '../support/bot.ts';
import { RESULT_COMMANDS } from '../support/commands.ts';
import { brokenLimits } from '../support/limits.ts';

beforeAll(() => seed());

/** " (1 to 10 of 17)", ", page 1 of 2" */
const PAGE = /(?: \(\d+ to \d+ of \d+\)|, page \d+ of \d+)$/;

describe.each(RESULT_COMMANDS)('The result of /$name', ({ name, example }) => {
  it('has a button that opens the page with the same result, in brief and in full', async () => {
    for (const reply of [await ask(name, example), await askInFull(name, example)]) {
      expect(reply.links).toEqual({ 'Open page': reply.embed.url });
      expect(reply.embed.url?.startsWith(`${ORIGIN}/`)).toBe(true);
      expect(brokenLimits(reply.json)).toEqual([]);
    }
  });

  it('has one title in brief and in full, except which page of a list this is', async () => {
    const [brief, full] = [await ask(name, example), await askInFull(name, example)];
    expect(full.embed.title).toBeTruthy();
    expect(brief.embed.title?.replace(PAGE, '')).toBe(full.embed.title?.replace(PAGE, ''));
  });

  it('has its controls in at most one row of buttons more than its menus, also if it is private', async () => {
    const { json } = await ask(name, { ...example, private: true });
    const { components = [] } = ('data' in json && json.data && 'components' in json.data && json.data) || {};
    const buttons = components.filter((row) => JSON.stringify(row).includes('"type":2'));
    expect(buttons.length).toBeLessThanOrEqual(2);
  });
});

describe('/about', () => {
  it('links to the installation, the privacy page, the terms and the code, with “In full” in one row', async () => {
    const reply = await ask('about');
    expect(reply.links).toEqual({
      'Add to Discord': 'https://discord.com/oauth2/authorize?client_id=100000000000000001',
      Privacy: `${ORIGIN}/privacy`,
      Terms: `${ORIGIN}/terms`,
      Code: 'https://github.com/returning-officer/returning-officer',
    });
    expect(reply.json).toMatchObject({ data: { components: [{ components: { length: 5 } }] } });
  });

  it('does not link to the installation if the application’s id is not set', async () => {
    const { links } = await ask('about', {}, undefined, { DISCORD_APPLICATION_ID: '' });
    expect(Object.keys(links)).toEqual(['Privacy', 'Terms', 'Code']);
  });
});
