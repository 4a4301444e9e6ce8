import { beforeAll, describe, expect, it } from 'vitest';
import { everyCommand } from '../../src/commands/index.ts';
import { ADA, ask, askInFull, seed } from '../support/bot.ts';
import { WITH_BY_ELECTIONS, withTestham } from '../support/by-elections.ts';
import { dataset } from '../support/dataset.ts';
import { emptyNamespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';
import { publishTestham } from '../support/publish.ts';

const { slash } = await everyCommand();

beforeAll(() => seed());

describe('/about', () => {
  it('shows the commands, the elections, the source and privacy only to the asker', async () => {
    expect(await ask('about')).toMatchObject({ type: 4, ephemeral: true, answer: 'notice' });
    const reply = await askInFull('about');
    for (const { example } of slash) expect(reply.embed.description).toContain(`\`${example}\``);
    expect(reply.text).toContain('CC BY-SA 4.0');
    expect(reply.text).toContain('Nothing about you is stored');
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('says in brief what to try, what is on file, the sources and what is stored, with links below', async () => {
    const reply = await ask('about');
    expect(reply.embed.description).toMatch(/^\*\*Try\*\* `\/ward Darley`, `\/council` or `\/party Labour`\./);
    for (const words of ['2003, 2016, 2018', 'CC BY-SA 4.0', 'Nothing about you is stored'])
      expect(reply.embed.description).toContain(words);
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it.each([
    ['1 council', dataset],
    ['2 councils', withTestham(WITH_BY_ELECTIONS)],
  ])('counts what is on file of %s, as the records have it', async (councils, published) => {
    const { elections } = published;
    const years = elections.map(({ election_date }) => election_date.slice(0, 4)).toSorted();
    const ballots = elections.reduce((sum, election) => sum + election.ballots.length, 0);
    const candidacies = elections.flatMap((one) => one.ballots.flatMap(({ candidates }) => candidates)).length;
    const RESULTS = emptyNamespace();
    await seed(RESULTS, published);
    const grouped = (number: number) => String(number).replace(/(?=(?:...)+$)\B/g, ',');
    const words = `${councils}, ${elections.length} elections from ${years[0]} to ${years.at(-1)}, ${grouped(ballots)} ward results, ${grouped(candidacies)} candidacies`;
    expect((await ask('about', {}, ADA, { RESULTS })).text).toContain(`**In all** ${words}`);
    expect((await askInFull('about', {}, ADA, { RESULTS })).text).toContain(words);
  });

  it('names every source of the home council, with its licence and years', async () => {
    const { text } = await askInFull('about');
    for (const election of dataset.elections)
      for (const { name, licence } of election.sources) {
        const year = election.election_date.slice(0, 4);
        expect(text).toMatch(new RegExp(`\\[${name}\\]\\([^)]+\\), ${licence}: results of [^\\n]*${year}`));
      }
  });

  it.each([
    '17 seats',
    'has no label',
    'from whom',
    '15,368 of the 58,972',
    'without a sign',
    'swing',
    'Parliamentary',
    'there is no 3',
    'Not recorded for any ward',
    'Independents are not a party',
    'BBC',
  ])('says what the source leaves out or contradicts: %s', async (words) => {
    expect((await askInFull('about')).text).toContain(words);
  });

  it.each(slash.map(({ example }) => example))('shows an example that works: %s', async (example) => {
    const [, name = '', typed = ''] = /^\/(\w+) ?(.*)$/.exec(example) ?? [];
    const [first] = slash.find(({ definition }) => definition.name === name)?.definition.options ?? [];
    const named = [...typed.matchAll(/(\w+):(\S+)/g)].map(([, option = '', value = '']) => [option, value] as const);
    const options = named.length > 0 ? named : typed ? [[first?.name ?? '', typed] as const] : [];
    const reply = await ask(name, Object.fromEntries(options));
    expect(['result', 'notice']).toContain(reply.answer);
  });

  it('stays within Discord’s limits if the source needs very many notes', async () => {
    const published = await publishTestham(({ election, millHill }) => {
      election.ballots = Array.from({ length: 40 }, (_, index) => ({
        ...millHill,
        post_label: `Mill Hill and the Long Name of Ward ${index}`,
        ballot_paper_id: `local.testham.mill-hill-${index}.2007-05-03`,
        seats_contested: 2,
        declared_headings: [`Mill Hill and the Long Name of Ward ${index}`, `Mill Hill (2)`],
        outcomes: [{ party_id: 'PP53', outcome: 'gain' as const, gained_from: null }],
      }));
    });
    const reply = await askInFull('about', {}, ADA, published);
    expect(reply.answer).not.toBe('fault');
    expect(reply.text).toContain('more');
    expect(brokenLimits(reply.json)).toEqual([]);
  });
});
