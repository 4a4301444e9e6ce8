import { beforeAll, describe, expect, it } from 'vitest';
import { DERBY_2003_FIGURES } from '../data/derby-2003-figures.ts';
import { ask, askInFull, click, fieldOf, LARGEST_ID, offered, seed } from '../support/bot.ts';
import { brokenLimits } from '../support/limits.ts';
import { publishLargeCouncil } from '../support/publish.ts';

beforeAll(() => seed());

describe('/party', () => {
  it.each([
    ['Labour', 'Lab', '7 of 19', '27 → 25 (−2)', '18,586', '31.5%', '33.2% (17,150 of 51,706)'],
    ['Liberal Democrats', 'LD', '6 of 19', '12 → 13 (+1)', '18,234', '30.9%', '30.0% (15,523 of 51,706)'],
    ['Conservative', 'Con', '5 of 19', '11 → 12 (+1)', '18,039', '30.6%', '29.6% (15,316 of 51,706)'],
    ['Independent', 'Ind', '1 of 19', '1 → 1 (0)', '4,113', '7.0%', '7.2% (3,717 of 51,706)'],
  ])(
    'shows the seats, votes, shares and candidates of %s',
    async (name, letters, won, seats, votes, allVotes, bestPlaced) => {
      const reply = await askInFull('party', { name });
      expect(reply.embed.title).toBe(`${name}, Derby City Council, 1 May 2003`);
      expect(reply.content).toBe(`${name}, Derby, 1 May 2003: ${won} seats, ${allVotes} of votes`);
      expect(fieldOf(reply, 'Seats won that day')).toBe(won);
      expect(fieldOf(reply, 'Seats on the council')).toBe(seats);
      expect(fieldOf(reply, 'Votes')).toBe(votes);
      expect(fieldOf(reply, 'Share by all votes')).toBe(allVotes);
      expect(fieldOf(reply, 'Share by best-placed candidate')).toBe(bestPlaced);
      const people = Object.entries(DERBY_2003_FIGURES).flatMap(([ward, figures]) =>
        figures.split('; ').flatMap((line) => {
          const [, person, party] = /^(.+) (\w+) \d+$/.exec(line) ?? [];
          return party === letters ? [`${ward}: **${person}** · `] : [];
        }),
      );
      expect(people.length).toBeGreaterThan(14);
      for (const person of people) expect(reply.embed.description).toContain(person);
      expect(brokenLimits(reply.json)).toEqual([]);
    },
  );

  it('says that the Independents are a group, not a party', async () => {
    const reply = await askInFull('party', { name: 'independents' });
    expect(reply.embed.description).toContain('a group for arithmetic, not a party');
    expect(fieldOf(reply, 'Notes')).toContain('15 people in 13 wards');
  });

  it.each([
    ['lib dem', 'Liberal Democrats'],
    ['Lab', 'Labour'],
    ['tory', 'Conservative'],
    ['Conservatve', 'Conservative'],
    ['labor', 'Labour'],
  ])('understands %j as %s', async (name, party) => {
    expect((await ask('party', { name })).embed.title).toContain(party);
  });

  it('finds no party that never had candidates', async () => {
    expect(await ask('party', { name: 'Whig' })).toMatchObject({ answer: 'not found', ephemeral: true });
  });

  it.each([
    ['UKIP', '2003', 'UKIP', ['2019', '2018', '2016']],
    ['uk independence party', '2003', 'UKIP', ['2019', '2018', '2016']],
    ['Green', '2003', 'Green', ['2022', '2021', '2019', '2018', '2016']],
    ['Reform UK', '2003', 'Reform UK', ['2022']],
    ['TUSC', '2018', 'TUSC', ['2021', '2016']],
    ['link', '2003', 'LINK', ['2021', '2019', '2018', '2016']],
  ])(
    'says that %s did not stand in %s, and offers the elections in which it did',
    async (name, election, party, years) => {
      const reply = await ask('party', { name, election });
      expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
      expect(reply.content).toContain(`${party} did not stand for Derby City Council, `);
      expect(reply.content).toContain(election);
      expect(Object.keys(reply.buttons)).toEqual(years.map((year) => `${party} in ${year}`));
      for (const [label, id] of Object.entries(reply.buttons)) {
        const shown = await click(id);
        expect(shown).toMatchObject({ answer: 'result', ephemeral: false });
        expect(shown.embed.title, label).toMatch(new RegExp(`, Derby City Council, .* ${label.slice(-4)}$`));
      }
      expect(brokenLimits(reply.json)).toEqual([]);
    },
  );

  it.each([
    ['Reform UK', '2021', 'Reform UK in 2022'],
    ['Reform Derby', '2022', 'Reform Derby in 2021'],
  ])('does not say that %s did not stand in %s, whose source prints REF', async (name, election, elsewhere) => {
    const reply = await ask('party', { name, election });
    expect(reply.content).toMatch(
      new RegExp(`^Whether ${name} stood for Derby City Council, .* is not recorded: REF `),
    );
    expect(Object.keys(reply.buttons)).toEqual([`REF in ${election}`, elsewhere]);
    const shown = await click(reply.buttons[`REF in ${election}`] ?? '');
    expect(shown.embed.title).toMatch(new RegExp(`^REF, Derby City Council, .* ${election}$`));
  });

  it('offers each of two parties with the word that was typed', async () => {
    const reply = await ask('party', { name: 'Reform', election: '2019' });
    expect(reply.content).toMatch(/Reform UK did not stand .* Reform Derby did not stand /);
    expect(Object.keys(reply.buttons)).toEqual(['Reform UK in 2022', 'Reform Derby in 2021']);
  });

  it('offers the same for the wards that a party won', async () => {
    const reply = await ask('wards', { party: 'UKIP', sort: 'safest' });
    const shown = await click(reply.buttons['UKIP in 2018'] ?? '');
    expect(shown.embed.title).toContain('3 May 2018');
    expect(shown.embed.description).toContain('Graves');
  });

  it('shows the same party in another election, and says if it did not stand in that one', async () => {
    const reply = await ask('party', { name: 'UKIP', election: '2019' });
    const [, years] = menusOf(reply);
    const earlier = await click(years?.custom_id ?? '', undefined, optionOf(years, '3 May 2018'));
    expect(earlier).toMatchObject({
      type: 7,
      content: expect.stringMatching(/^UKIP, Derby, 3 May 2018: 2 of 17 seats/),
    });
    const absent = await click(years?.custom_id ?? '', undefined, optionOf(years, '5 May 2022'));
    expect(absent).toMatchObject({ answer: 'choice', type: 4, ephemeral: true });
    expect(absent.content).toBe(
      'UKIP did not stand for Derby City Council, 5 May 2022. It stood in 2016, 2018 and 2019, of the elections on file.',
    );
    expect(Object.keys(absent.buttons)).toEqual(['UKIP in 2019', 'UKIP in 2018', 'UKIP in 2016']);
  });

  it('says the same of every party and election of its menu', async () => {
    const reply = await ask('party', { name: 'Link', election: '2016' });
    const [, years] = menusOf(reply);
    const answers = [];
    for (const { value } of years?.options ?? [])
      answers.push((await click(years?.custom_id ?? '', undefined, value)).content);
    expect(answers.map((content) => content.slice(0, 20))).toEqual([
      'LINK did not stand f',
      'LINK, Derby, 6 May 2',
      'Link, Derby, 2 May 2',
      'Link, Derby, 3 May 2',
      'Link, Derby, 5 May 2',
      'LINK did not stand f',
    ]);
  });

  it('offers the parties that had candidates, most votes first', async () => {
    expect(await offered('party', 'name', '')).toEqual(['Labour', 'Liberal Democrats', 'Conservative', 'Independent']);
  });

  it('turns the pages of 690 candidates', async () => {
    const published = await publishLargeCouncil();
    const first = await askInFull('party', { name: 'Labour' }, LARGEST_ID, published);
    const second = await click(first.buttons['Next ▸'] ?? '', LARGEST_ID, undefined, published);
    expect(first.embed.description).toContain('**690 candidates**, 1 to 20');
    expect(second.embed.description).toContain('**690 candidates**, 21 to 40');
  }, 20_000);
});

interface Menu {
  custom_id: string;
  options: { label: string; value: string }[];
}

/** The menus of a reply. */
function menusOf({ json }: Awaited<ReturnType<typeof ask>>): Menu[] {
  const { data = {} } = json as { data?: { components?: { components: (Menu | object)[] }[] } };
  return (data.components ?? []).flatMap(({ components }) => components.filter((one): one is Menu => 'options' in one));
}

function optionOf(menu: Menu | undefined, label: string): string {
  return menu?.options.find((option) => option.label === label)?.value ?? '';
}
