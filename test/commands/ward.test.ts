import { beforeAll, describe, expect, it } from 'vitest';
import { DERBY_2003 } from '../data/derby-2003-figures.ts';
import { ask, click, fieldOf, offered, seed } from '../support/bot.ts';
import { brokenLimits } from '../support/limits.ts';

beforeAll(() => seed());

describe('/ward', () => {
  it('declares Darley', async () => {
    const reply = await ask('ward', { name: 'Darley' });
    expect(reply).toMatchObject({ type: 4, ephemeral: false, answer: 'result' });
    expect(reply.content).toBe('Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433');
    expect(reply.embed.title).toBe('Darley, 1 May 2003');
    expect(reply.embed.color).toBe(0xfaa61a);
    expect(reply.embed.description).toBe(
      [
        '🟧 **Liberal Democrats gain** from Labour (inferred)',
        '',
        '🟧 **Joan Travis** · 1,406 · 41.9% · Liberal Democrats · ✓ elected',
        '🟥 **Michael Futers** · 973 · 29.0% · Labour',
        '🟦 **Graham Else** · 876 · 26.1% · Conservative',
        '⬜ **Graham Leeming** · 101 · 3.0% · Independent',
      ].join('\n'),
    );
    expect(fieldOf(reply, 'Majority (derived)')).toBe('433 · 12.9 points');
    expect(fieldOf(reply, 'Votes counted (derived)')).toBe('3,356');
    expect(fieldOf(reply, 'Source')).toContain('https://en.wikipedia.org/wiki/2003_Derby_City_Council_election');
  });

  it.each(['Turnout', 'Electorate', 'Spoilt papers'])('says of %s that it is not recorded', async (name) => {
    expect(fieldOf(await ask('ward', { name: 'Abbey' }), name)).toBe('not recorded');
  });

  it.each(Object.entries(DERBY_2003))(
    'prints every candidate and vote of %s within the limits',
    async (name, figures) => {
      const reply = await ask('ward', { name });
      for (const line of figures.split('; ')) {
        const [, person, votes] = /^(.+) \w+ (\d+)$/.exec(line) ?? [];
        expect(reply.embed.description).toContain(`**${person}** · `);
        expect(reply.embed.description).toContain(` · ${Number(votes).toLocaleString('en-GB')} · `);
      }
      expect(brokenLimits(reply.json)).toEqual([]);
    },
  );

  it.each([
    ['Chellaston', 'Ronald Liversedge and Julie Hickson (Conservative)', '85', '204'],
    ['Mickleover', 'Margaret Hird and Marilyn Winter (Liberal Democrats)', '1,048', '1,090'],
  ])(
    'shows both people elected in %s, both majorities and the share method',
    async (name, people, deciding, leading) => {
      const reply = await ask('ward', { name });
      expect(reply.content).toBe(`${name}, 1 May 2003: ${people} elected, majority ${deciding} for the last seat`);
      expect(fieldOf(reply, 'Majorities (derived)')).toContain(`**${deciding}** last elected over first not elected`);
      expect(fieldOf(reply, 'Majorities (derived)')).toContain(`**${leading}** first elected over first not elected`);
      expect(fieldOf(reply, 'Notes')).toMatch(/Shares are of all [\d,]+ votes cast, not of voters/);
      expect(reply.embed.description?.match(/✓ elected/g)).toHaveLength(2);
    },
  );

  it('says in Chellaston alone that a gain is labelled nowhere', async () => {
    expect(fieldOf(await ask('ward', { name: 'Chellaston' }), 'Notes')).toContain('(inferred)');
    expect((await ask('ward', { name: 'Mickleover' })).text).not.toContain('inferred');
  });

  it.each([
    ['darley', null],
    ['DARLEY WARD', null],
    ['  darley!  ', null],
    ['darly', 'Darley'],
    ['Micklover', 'Mickleover'],
    ['mikleover', 'Mickleover'],
    ['alvestone', 'Alvaston'],
    ['litleover', 'Littleover'],
    ['chadesden', 'Chaddesden'],
    ['arborteum', 'Arboretum'],
    ['spon', 'Spondon'],
    ['abby', 'Abbey'],
    ['ward of Sinfin', null],
  ])('reads %j at once, and says what as: %s', async (name, read) => {
    const reply = await ask('ward', { name });
    expect(reply).toMatchObject({ type: 4, answer: 'result', ephemeral: false });
    if (read === null) expect(reply.content).not.toContain('Read as');
    else expect(reply.content).toMatch(new RegExp(`^${read}, 1 May 2003: .*\nRead as “${read}”\\.$`));
  });

  it.each([
    ['dalrey', 'Darley'],
    ['Dudley', 'Darley'],
    ['Boston', 'Boulton'],
  ])('offers for %j a button for %s, and does not take it for meant', async (name, ward) => {
    const reply = await ask('ward', { name });
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons)).toContain(ward);
  });

  it('offers a button for each of several that fit, and answers the one chosen for all to see', async () => {
    const reply = await ask('ward', { name: 'ch' });
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons)).toEqual(['Chaddesden', 'Chellaston']);
    expect(await click(reply.buttons.Chaddesden ?? '')).toMatchObject({ type: 4, ephemeral: false, answer: 'result' });
  });

  it.each(['zzz', 'Birmingham', '@everyone', '**', '💥', 'constructor', '__proto__', '2003'])(
    'finds nothing for %j, and says so to the asker alone with the closest names and an example',
    async (name) => {
      const reply = await ask('ward', { name });
      expect(reply).toMatchObject({ answer: 'not found', ephemeral: true });
      expect(reply.content).toMatch(/^Not found: .* Closest: \w+, \w+ or \w+\. Try `\/ward \w+`\.$/);
      expect(reply.content).not.toContain(name);
    },
  );

  it.each([
    ['Darley', '2003'],
    ['Darley', '2003-05-01'],
    ['Darley', '1 May 2003'],
    ['Darley', 'local.derby.2003-05-01'],
  ])('answers for %s with election %s', async (name, election) => {
    expect((await ask('ward', { name, election })).content).toContain('Joan Travis');
  });

  it.each(['2004', '1 May', 'local.derby.2004-05-01', 'x'])(
    'does not take election %j for another',
    async (election) => {
      expect(await ask('ward', { name: 'Darley', election })).toMatchObject({ answer: 'not found', ephemeral: true });
    },
  );
});

describe('Autocomplete of wards', () => {
  it('offers all wards in order before anything is typed', async () => {
    expect(await offered('ward', 'name', '')).toEqual(Object.keys(DERBY_2003));
  });

  it.each([
    ['d', ['Darley', 'Derwent']],
    ['mick', ['Mickleover']],
    ['darly', ['Darley']],
    ['ALV', ['Alvaston']],
    ['zzz', []],
  ])('offers for %j %j', async (typed, wards) => {
    expect(await offered('ward', 'name', typed)).toEqual(wards);
  });

  it('offers the elections held', async () => {
    expect(await offered('ward', 'election', '200')).toContain('2003 Derby City Council election, 1 May 2003');
  });
});
