import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, ask, askInFull, click, fieldOf, ORIGIN, offered, seed } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { brokenLimits } from '../support/limits.ts';
import { picturesNamed } from '../support/pictures.ts';

beforeAll(async () => {
  await seed(env.RESULTS, dataset, await picturesNamed('local.derby.2022-05-05', ['history/darley']));
});

describe('/history', () => {
  it('shows a ward’s elections on file, newest first', async () => {
    const brief = await ask('history', { ward: 'Darley' });
    expect(brief).toMatchObject({ type: 4, ephemeral: false, answer: 'result' });
    expect(brief.content).toBe('Darley, Derby: Labour topped every poll on file since 2016; Liberal Democrats in 2003');
    expect(brief.embed.description).toContain('Nothing on file between 2003 and 2016');
    const reply = await askInFull('history', { ward: 'Darley' });
    expect(reply.embed.title).toBe('Darley, 2003 to 2022');
    const days = [...(reply.embed.description ?? '').matchAll(/^\*\*(\d+ \w+ \d{4})\*\*/gm)].map(([, day]) => day);
    expect(days).toEqual(['5 May 2022', '6 May 2021', '2 May 2019', '3 May 2018', '5 May 2016', '1 May 2003']);
    expect(reply.embed.description).toContain('LD 41.9% · Lab 29.0% · Con 26.1% · Ind 3.0%');
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('shows the line chart of the newest election, with every share in its alt text', async () => {
    const { embed } = await ask('history', { ward: 'Darley' });
    expect(embed.image?.url).toMatch(new RegExp(`^${ORIGIN}/charts/[0-9a-f]{32}/[0-9a-f]{32}\\.png$`));
    expect(embed.image?.description).toContain('2003: LD 41.9%');
  });

  it('infers nothing from the ward’s previous poll', async () => {
    expect((await askInFull('history', { ward: 'Darley' })).embed.description).toMatch(
      /5 May 2016.*hold or gain not recorded/,
    );
  });

  it('names the sources of all the elections it shows', async () => {
    const sources = fieldOf(await askInFull('history', { ward: 'Darley' }), 'Source');
    for (const name of ['Wikipedia', 'Local Elections Archive Project', 'House of Commons Library'])
      expect(sources).toContain(name);
  });

  it('opens from a ward’s reply, links back to it, and can be shared', async () => {
    const ward = await ask('ward', { name: 'Darley' });
    const years = await click(ward.buttons.History ?? '');
    expect(years).toMatchObject({ type: 7, embed: { title: 'Darley, 2003 to 2022' } });
    expect((await click(years.buttons.Darley ?? '')).embed.title).toBe('Darley, 5 May 2022');
    const mine = await ask('history', { ward: 'Darley', private: true });
    expect((await click(mine.buttons.Share ?? '', ADA)).content).toContain('Shared by');
  });

  it('corrects misspellings and asks which ward is meant, as /ward does', async () => {
    expect((await ask('history', { ward: 'darly' })).content).toContain('Read as “Darley”.');
    const several = await ask('history', { ward: 'ch' });
    expect((await click(several.buttons.Chellaston ?? '')).embed.title).toBe('Chellaston, 2003 to 2022');
    expect(await offered('history', 'ward', 'darl')).toEqual(['Darley']);
  });
});

describe('The change of share in a ward’s reply', () => {
  it('names the previous election, and is calculated before rounding', async () => {
    const reply = await askInFull('ward', { name: 'Abbey', election: '2022' });
    // Labour 1,384 of 2,927 after 1,147 of 2,997; Liberal Democrats 924 after 1,025.
    expect(fieldOf(reply, 'Change in share (derived); previous on file: 6 May 2021')).toMatch(
      /^Labour \+9\.0 points · Liberal Democrats −2\.6 points/,
    );
  });

  it('is not comparable if the numbers of seats contested differ', async () => {
    expect(
      fieldOf(
        await askInFull('ward', { name: 'Chellaston', election: '2016' }),
        'Change in share (derived); previous on file: 1 May 2003',
      ),
    ).toMatch(/^not comparable: 2 seats were contested, then 1/);
  });

  it('is absent for the first election on file', async () => {
    expect((await askInFull('ward', { name: 'Darley', election: '2003' })).text).not.toContain('Change in share');
  });
});
