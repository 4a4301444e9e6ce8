import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyCommand } from '../../src/commands/index.ts';
import { ask, click, offered } from '../support/bot.ts';
import { RESULT_COMMANDS } from '../support/commands.ts';
import { brokenLimits } from '../support/limits.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { releasePairs, write } from '../support/release.ts';

const WITH_OPTION = RESULT_COMMANDS.map(({ name }) => name);
const TEFIELD = 'Tefield Borough Council';
/** A candidate of 2003 in Derby, and in Tefield, where each name ends with the letters of the town. */
const ASKED: Record<string, Record<string, string>> = {
  ward: { name: 'Darley' },
  council: {},
  party: { name: 'Labour' },
  candidate: { name: 'Joan Travis' },
  wards: {},
  history: { ward: 'Darley' },
  compare: { first: 'Darley', second: 'Abbey' },
};
const IN_TEFIELD: typeof ASKED = { ...ASKED, candidate: { name: 'Joan Traviste' } };

beforeAll(async () => write(await releasePairs(manyCouncils()), env.RESULTS));

describe('The `council` option', () => {
  it('belongs to every command about a place', async () => {
    const { slash } = await everyCommand();
    const having = slash
      .map(({ definition }) => definition)
      .filter(({ options = [] }) => options.some(({ name }) => name === 'council'))
      .map(({ name }) => name);
    expect(having).toEqual([...WITH_OPTION, 'night', 'follow', 'unfollow']);
    expect(Object.keys(ASKED).sort()).toEqual(WITH_OPTION.toSorted());
  });

  it.each(WITH_OPTION)('makes /%s about that council', async (command) => {
    const options = IN_TEFIELD[command] ?? {};
    const reply = await ask(command, { ...options, council: 'tefield' });
    expect(reply.answer).toBe('result');
    const text = JSON.stringify(reply.json);
    expect(text).toContain('local.tefield.');
    expect(text).not.toContain('local.derby.');
  });

  it.each(WITH_OPTION)('leaves /%s as it is if it names the home council', async (command) => {
    const options = ASKED[command] ?? {};
    const { content, embed } = await ask(command, options);
    const named = await ask(command, { ...options, council: 'City of Derby' });
    expect(named.embed).toEqual(embed);
    expect(named.content.split('\n')[0]).toBe(content.split('\n')[0]);
  });

  it.each(WITH_OPTION)('of /%s says which council a misspelt name was read as', async (command) => {
    const options = IN_TEFIELD[command] ?? {};
    const misspelt = await ask(command, { ...options, council: 'tefielt borough council' });
    expect(misspelt.content).toContain(`Read as “${TEFIELD}”`);
    expect((await ask(command, { ...options, council: 'tefield' })).content).not.toContain('Read as');
  });

  it.each(WITH_OPTION)('of /%s says what is not covered if no council has the name', async (command) => {
    const { content } = await ask(command, { ...IN_TEFIELD[command], council: 'Glasgow' });
    expect(content).toContain('Scotland and Northern Ireland are not covered');
  });

  it.each(WITH_OPTION)('of /%s suggests councils as they are typed', async (command) => {
    expect(await offered(command, 'council', 'tef')).toContain(TEFIELD);
    expect(await offered(command, 'council', 'borough of tefield')).toEqual([TEFIELD]);
    expect((await offered(command, 'council', '')).length).toBe(25);
  });

  it.each([
    'tefield',
    'borough of tefield',
    'Tefield Council',
    'TEFIELD BOROUGH COUNCIL',
    'The Borough of Tefield',
    'LB Tefield',
  ])('understands %j', async (council) => {
    expect((await ask('council', { council })).embed.title).toBe(`${TEFIELD}, 1 May 2003`);
  });

  it('takes the consonants of a name only if they fit one council', async () => {
    // Nothing else is spelt with the letters of Derby; Tafield and Tefield share theirs.
    expect((await ask('council', { council: 'DRBY' })).embed.title).toContain('Derby City Council');
    expect((await ask('council', { council: 'TFLD' })).answer).not.toBe('result');
  });

  it.each(WITH_OPTION)('of /%s asks again if no council is meant', async (command) => {
    const reply = await ask(command, { ...ASKED[command], council: 'Nowhere-on-Sea' });
    expect(reply).toMatchObject({ answer: 'not found', ephemeral: true });
    expect(reply.content).toContain('council:');
    const [button] = Object.values(reply.buttons);
    expect((await click(button ?? '')).answer).toBe('result');
  });

  it.each(WITH_OPTION.flatMap((command) => ['Tefold', 'TFLD'].map((council) => [command, council] as const)))(
    'of /%s, if it is not clear (%s), offers the same command at each council that may be meant',
    async (command, council) => {
      const options = command === 'candidate' ? { name: 'Joan Travis' } : ASKED[command];
      const reply = await ask(command, { ...options, council });
      expect(reply.answer).not.toBe('result');
      expect(brokenLimits(reply.json)).toEqual([]);
      expect(Object.keys(reply.buttons).length).toBeGreaterThan(0);
      for (const [label, button] of Object.entries(reply.buttons)) {
        expect(button.split('|')[2]).toBe(command);
        const shown = await click(button);
        expect(shown.answer).toBe('result');
        const [town = ''] = label.toLowerCase().split(' ');
        if (command !== 'candidate') expect(JSON.stringify(shown.json)).toContain(`local.${town}.`);
      }
    },
  );

  it('leaves out councils without the ward', async () => {
    const reply = await ask('ward', { name: 'Nosuchward', council: 'Tefold' });
    expect(reply.answer).not.toBe('result');
    for (const button of Object.values(reply.buttons)) expect(button).not.toContain('ward|');
  });

  it.each([
    ['ward', { name: 'Darley, Derby' }],
    ['party', { name: 'Labour, Derby' }],
    ['history', { ward: 'Darley, Derby' }],
    ['council', { name: 'Derby' }],
    ['council', { name: 'Derby 2019' }],
    ['ward', { name: 'Darley', election: 'local.derby.2003-05-01' }],
    ['wards', { election: 'Derby 2019' }],
    ['candidate', { name: 'Joan Travis', election: 'Derby 2003' }],
    ['candidate', { name: 'Joan Travis' }],
  ])('is never overruled: /%s %j finds nothing of another council', async (command, options) => {
    const { answer, content } = await ask(command, { ...options, council: 'Tefield' });
    expect(answer).not.toBe('result');
    expect(content).not.toMatch(/^Which election/);
  });

  it.each(WITH_OPTION.filter((name) => name !== 'candidate'))(
    'gives an example of /%s that names the council too',
    async (command) => {
      const key =
        command === 'history' ? 'ward' : command === 'wards' ? 'party' : command === 'compare' ? 'first' : 'name';
      if (command === 'council') return;
      const { content } = await ask(command, { ...ASKED[command], [key]: 'Qqqqqqq', council: 'Tefield' });
      expect(content).toMatch(/tefield/i);
      expect(content).not.toMatch(/Try `[^`]*election:2003-05-01`/);
    },
  );

  it('suggests only that council’s elections, wards and people', async () => {
    const elections = await offered('ward', 'election', 'derby', { council: 'Tefield' });
    expect(elections).toEqual([]);
    expect(await offered('ward', 'election', '2003', { council: 'Tefield' })).toEqual([
      '2003 Tefield Borough Council election, 1 May 2003',
    ]);
    expect(await offered('candidate', 'name', 'Joan Travis')).not.toHaveLength(1);
    expect(await offered('candidate', 'name', 'Joan Travis', { council: 'Tefield' })).toEqual([
      expect.stringContaining('Joan Traviste'),
    ]);
  });
});
