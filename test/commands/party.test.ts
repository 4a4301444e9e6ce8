import { beforeAll, describe, expect, it } from 'vitest';
import { DERBY_2003_FIGURES } from '../data/derby-2003-figures.ts';
import { ask, click, fieldOf, LARGEST_ID, offered, seed } from '../support/bot.ts';
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
      const reply = await ask('party', { name });
      expect(reply.embed.title).toBe(`${name}, Derby City Council, 1 May 2003`);
      expect(reply.content).toBe(
        `${name} in Derby City Council, 1 May 2003: won ${won} seats, ${votes} votes, ${allVotes} of all votes cast`,
      );
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
    const reply = await ask('party', { name: 'independents' });
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
    expect(shown.embed.description).toContain('Alan Graves');
  });

  it('offers the parties that had candidates, most votes first', async () => {
    expect(await offered('party', 'name', '')).toEqual(['Labour', 'Liberal Democrats', 'Conservative', 'Independent']);
  });

  it('turns the pages of 690 candidates', async () => {
    const published = await publishLargeCouncil();
    const first = await ask('party', { name: 'Labour' }, LARGEST_ID, published);
    const second = await click(first.buttons['Next ▸'] ?? '', LARGEST_ID, undefined, published);
    expect(first.embed.description).toContain('**690 candidates**, 1 to 20');
    expect(second.embed.description).toContain('**690 candidates**, 21 to 40');
  });
});
