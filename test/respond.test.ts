import { beforeAll, describe, expect, it } from 'vitest';
import { componentInteraction, type Person } from '../playground/interactions.ts';
import { ADA, ask, BEN, click, post, seed } from './support/bot.ts';
import { brokenLimits } from './support/limits.ts';

beforeAll(() => seed());

const IN_DM: Person = { ...ADA, place: 'bot DM' };
const IN_GROUP: Person = { ...ADA, place: 'private channel' };
const SENDS_WITH_EXTERNAL_APPS = ((1n << 50n) | (1n << 11n)).toString();
const OUTDATED = 'This button or menu no longer works';

describe('A private result', () => {
  it.each([
    ['ward', { name: 'Darley' }],
    ['council', {}],
    ['party', { name: 'Labour' }],
    ['candidate', { name: 'Joan Travis' }],
    ['wards', { sort: 'safest' }],
  ])('of /%s is ephemeral, and its Share button posts the same embed for everybody', async (command, options) => {
    const reply = await ask(command, { ...options, private: true });
    expect(reply).toMatchObject({ type: 4, ephemeral: true, answer: 'result' });
    const shared = await click(reply.buttons.Share ?? '');
    expect(shared).toMatchObject({ type: 4, ephemeral: false, embed: reply.embed });
    const [result] = reply.content.split('\n');
    expect(shared.content).toBe(`${result}\nShared by <@${ADA.id}>`);
    expect(shared.buttons).not.toHaveProperty('Share');
    expect(brokenLimits(shared.json)).toEqual([]);
  });

  it('keeps its Share button while the asker looks at other wards', async () => {
    const { menu } = await ask('ward', { name: 'Darley', private: true });
    const next = await click(menu?.custom_id ?? '', ADA, menu?.options[0]?.value);
    expect(next).toMatchObject({ type: 7, content: expect.stringMatching(/^Abbey/) });
    expect((await click(next.buttons.Share ?? '')).content).toMatch(/^Abbey/);
  });

  it('has no Share button in the bot’s own DM, and has one in a private channel', async () => {
    expect((await ask('ward', { name: 'Darley', private: true }, IN_DM)).buttons).not.toHaveProperty('Share');
    expect((await ask('ward', { name: 'Darley', private: true }, IN_GROUP)).buttons).toHaveProperty('Share');
  });

  it('replaces the question of which ward is meant', async () => {
    const reply = await ask('ward', { name: 'al', private: true });
    const chosen = await click(reply.buttons.Alvaston ?? '');
    expect(chosen).toMatchObject({ type: 7, content: expect.stringMatching(/^Alvaston/) });
    expect(chosen.buttons).toHaveProperty('Share');
  });
});

describe('A public result', () => {
  it('changes in place for the asker', async () => {
    const { menu } = await ask('ward', { name: 'Darley' }, ADA);
    expect(await click(menu?.custom_id ?? '', ADA, menu?.options[3]?.value)).toMatchObject({
      type: 7,
      content: expect.stringMatching(/^Arboretum/),
    });
  });

  it('is copied for anybody else who clicks: the copy is ephemeral, and they can change and share it', async () => {
    const { menu } = await ask('ward', { name: 'Darley' }, ADA);
    const copy = await click(menu?.custom_id ?? '', BEN, menu?.options[3]?.value);
    expect(copy).toMatchObject({ type: 4, ephemeral: true, content: expect.stringMatching(/^Arboretum/) });
    expect(await click(copy.menu?.custom_id ?? '', BEN, copy.menu?.options[0]?.value)).toMatchObject({ type: 7 });
    expect((await click(copy.buttons.Share ?? '', BEN)).content).toContain(`Shared by <@${BEN.id}>`);
  });

  it('changes in place in a DM, where the interaction has a user instead of a member', async () => {
    const { menu } = await ask('ward', { name: 'Darley' }, IN_DM);
    expect(await click(menu?.custom_id ?? '', IN_DM, menu?.options[3]?.value)).toMatchObject({ type: 7 });
  });

  it('of /candidate links to the ward, and in full to the party', async () => {
    const { buttons } = await ask('candidate', { name: 'Mark Bull' });
    expect((await click(buttons.Derwent ?? '')).embed.title).toBe('Derwent, 1 May 2003');
    const full = await click(buttons['In full'] ?? '');
    expect((await click(full.buttons.Independent ?? '')).embed.title).toBe(
      'Independent, Derby City Council, 1 May 2003',
    );
  });
});

describe('Share, in a server where a member installed the app,', () => {
  it.each([
    ['says that only the clicker can see it if external apps are off', '0', 'Only you can see this'],
    ['names who shared it if external apps are on', SENDS_WITH_EXTERNAL_APPS, `Shared by <@${ADA.id}>`],
  ])('%s', async (_, permissions, words) => {
    const { buttons } = await ask('ward', { name: 'Darley', private: true });
    const interaction = {
      ...componentInteraction(buttons.Share ?? '', ADA),
      member: { user: { id: ADA.id }, permissions },
      authorizing_integration_owners: { '1': ADA.id },
    };
    const response = await post(JSON.stringify(interaction));
    expect(await response.text()).toContain(words);
  });
});

describe('A click on an outdated control', () => {
  it.each([
    'x',
    '0o|1|ward|E06000015.2003-05-01|darley',
    '2o|1|ward|E06000015.2003-05-01|darley',
    '1x|1|ward|E06000015.2003-05-01|darley',
    '1o|1|ward|E06000015.2003-05-01|atlantis',
    '1o|1|ward|E06000015.1999-05-06|darley',
    '1o|1|ward',
    '1o|1|choose',
    '1o|1|constructor|a',
    '1o|1|menu',
    '1s|1|candidate|E06000015.2003-05-01|nobody',
    '1o|1|party|E06000015.2003-05-01|PP0',
    '1o|1|wards|E06000015.2003-05-01|loudest|all|1',
    '1o|ÿ|ward|E06000015.2003-05-01|darley',
    `1o|1|ward|${'x'.repeat(5000)}`,
  ])('such as %j says only to the clicker that it no longer works', async (custom_id) => {
    const reply = await click(custom_id);
    expect(reply).toMatchObject({ status: 200, type: 4, ephemeral: true, answer: 'notice' });
    expect(reply.content).toContain(OUTDATED);
  });

  it.each(['', 'x', 'ward', '__proto__|a', 'ward|E06000015.2003-05-01|atlantis'])(
    'such as a menu with the value %j says the same',
    async (value) => {
      const { menu } = await ask('ward', { name: 'Darley' });
      expect((await click(menu?.custom_id ?? '', ADA, value)).content).toContain(OUTDATED);
    },
  );
});

describe('A click on a page number', () => {
  it.each(['-1', '0', '999', '1e9', 'x'])('of %j, which does not exist, shows the nearest page', async (page) => {
    expect(await click(`1o|1|wards|E06000015.2003-05-01|closest|all|${page}`)).toMatchObject({ answer: 'result' });
  });
});

describe('An unknown command', () => {
  it('gets a notice that only the asker sees', async () => {
    expect(await ask('weather')).toMatchObject({ status: 200, ephemeral: true, answer: 'notice' });
  });
});
