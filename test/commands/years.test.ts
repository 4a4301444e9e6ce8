/** The menu of years: every result has one, and every choice in it answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, type ask, askInFull, click, seed } from '../support/bot.ts';
import { WITH_BY_ELECTIONS, withTestham } from '../support/by-elections.ts';
import { emptyNamespace } from '../support/kv.ts';

beforeAll(() => seed());

type Reply = Awaited<ReturnType<typeof ask>>;
interface Option {
  label: string;
  value: string;
  default?: boolean;
}

const DAYS = ['5 May 2022', '6 May 2021', '2 May 2019', '3 May 2018', '5 May 2016', '1 May 2003'];

/** The menu of years of a reply. */
function yearsIn({ json }: Reply): { custom_id: string; options: Option[] } {
  const { data = {} } = json as {
    data?: { components?: { components: { custom_id?: string; options?: Option[] }[] }[] };
  };
  const controls = (data.components ?? []).flatMap(({ components }) => components);
  const menu = controls.find(({ custom_id }) => custom_id?.includes('|menu|years'));
  return { custom_id: menu?.custom_id ?? '', options: menu?.options ?? [] };
}

/** What each choice in the menu of years answers, by day. */
async function choicesOf(reply: Reply): Promise<[string, Reply][]> {
  const { custom_id, options } = yearsIn(reply);
  const chosen: [string, Reply][] = [];
  for (const { label, value } of options) chosen.push([label, await click(custom_id, undefined, value)]);
  return chosen;
}

describe('The menu of years', () => {
  it.each<[string, Record<string, string>]>([
    ['ward', { name: 'Darley' }],
    ['ward', { name: 'Abbey', election: '2019' }],
    ['wards', { sort: 'safest' }],
    ['wards', { sort: 'name', party: 'Labour', election: '2018' }],
    ['council', {}],
    ['party', { name: 'Conservative' }],
  ])('of /%s %j has every election, marks the one shown, and shows the same there', async (command, options) => {
    const reply = await askInFull(command, options);
    const { options: listed } = yearsIn(reply);
    expect(listed.map(({ label }) => label)).toEqual(DAYS);
    const [marked, ...others] = listed.filter((one) => one.default);
    expect(others).toEqual([]);
    expect(reply.embed.title).toContain(marked?.label);
    for (const [day, chosen] of await choicesOf(reply))
      expect([day, chosen.embed.title]).toEqual([day, expect.stringContaining(day)]);
  });

  it('of /history leads to the ward at each of its elections', async () => {
    const chosen = await choicesOf(await askInFull('history', { ward: 'Mackworth' }));
    expect(chosen.map(([day]) => day)).toEqual(DAYS.filter((day) => chosen.some(([one]) => one === day)));
    expect(chosen.map(([, { embed }]) => embed.title)).toEqual(chosen.map(([day]) => `Mackworth, ${day}`));
    expect(chosen.length).toBeGreaterThan(1);
  });

  it('of two wards at one election compares both at the others', async () => {
    const chosen = await choicesOf(await askInFull('compare', { first: 'Darley', second: 'Abbey' }));
    expect(chosen.map(([day]) => day)).toEqual(DAYS);
    for (const [day, { embed }] of chosen) expect(embed.title).toBe(`Darley and Abbey, ${day}`);
  });

  it('of one ward at two elections keeps the first and changes the second', async () => {
    const asked = { first: 'Darley', second: 'Darley', election: '2022', against: '2003' };
    const reply = await askInFull('compare', asked);
    const chosen = await choicesOf(reply);
    expect(chosen.map(([day]) => day)).toEqual(DAYS.filter((day) => !reply.embed.title?.startsWith(`Darley, ${day}`)));
    for (const [day, { embed }] of chosen) expect(embed.title).toContain(day);
  });

  it('of a person has the candidacies that may be the same person’s, and says why', async () => {
    const reply = await askInFull('candidate', { name: 'Margaret Hird', election: '2003' });
    const { options } = yearsIn(reply);
    expect(options[0]).toMatchObject({ label: '1 May 2003', default: true });
    expect(options.length).toBeGreaterThan(1);
    for (const option of options.slice(1))
      expect(option).toMatchObject({ description: expect.stringMatching(/\((likely: )?same/) });
    for (const [day, { embed }] of await choicesOf(reply)) expect(embed.title).toContain(day);
  });
});

describe('A choice of an election without what was shown', () => {
  it('of a ward names the elections that have it, with a button for each', async () => {
    const bindings = { RESULTS: emptyNamespace(), HOME_ELECTION: 'local.testham.2015-05-07' };
    await seed(bindings.RESULTS, withTestham(WITH_BY_ELECTIONS));
    const { custom_id, options } = yearsIn(await askInFull('ward', { name: 'Mill Hill' }, ADA, bindings));
    const stMarys = options.find(({ label }) => label === '17 November 2011 (by-election)');
    const absent = await click(custom_id, ADA, stMarys?.value, bindings);
    expect([absent.content, absent.ephemeral]).toEqual([
      'Not found: the record of 17 November 2011 has no ward called Mill Hill. On file for Mill Hill: 3 May 2007, 2 October 2008, 5 May 2011, 7 May 2015 and 4 February 2016.',
      true,
    ]);
    for (const [day, view] of Object.entries(absent.buttons)) {
      expect((await click(view, ADA, undefined, bindings)).embed.title).toMatch(new RegExp(`^Mill Hill.*, ${day}$`));
    }
  });

  it('of a ranking of wards that a party won names the elections in which it stood', async () => {
    const reply = await askInFull('wards', { party: 'UKIP', election: '2016' });
    const answers = (await choicesOf(reply)).map(([, { content }]) => content);
    expect(answers.filter((content) => content.includes('did not stand'))).not.toEqual([]);
    expect(answers.filter((content) => content.includes('no longer works'))).toEqual([]);
  });
});
