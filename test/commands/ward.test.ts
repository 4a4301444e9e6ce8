import { beforeAll, describe, expect, it } from 'vitest';
import { DERBY_2003_FIGURES } from '../data/derby-2003-figures.ts';
import { ADA, ask, askInFull, click, fieldOf, LARGEST_ID, offered, type Reply, seed, visit } from '../support/bot.ts';
import { CONSERVATIVE, candidate, LABOUR, tieForLastSeat } from '../support/elections.ts';
import { brokenLimits } from '../support/limits.ts';
import { publishLargeCouncil, publishTestham } from '../support/publish.ts';

beforeAll(() => seed());

describe('/ward', () => {
  it('declares Darley in brief', async () => {
    const reply = await ask('ward', { name: 'Darley' });
    expect(reply).toMatchObject({ type: 4, ephemeral: false, answer: 'result' });
    expect(reply.content).toBe('Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433');
    expect(reply.embed.title).toBe('Darley, 1 May 2003');
    expect(reply.embed.color).toBe(0xfaa61a);
    expect(reply.embed.description).toContain('🟧 **Joan Travis** LD **1,406** · 41.9% ✓');
    expect(reply.embed.fields).toBeUndefined();
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('declares Darley in full', async () => {
    const reply = await askInFull('ward', { name: 'Darley' });
    expect(reply.content).toBe('Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433');
    expect(reply.embed.description).toBe(
      [
        '🟧 **Liberal Democrat gain** from Labour (recorded; from whom: inferred)',
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

  it.each(['Turnout', 'Electorate', 'Spoilt papers'])('says that %s is not recorded', async (name) => {
    const { embed } = await askInFull('ward', { name: 'Abbey' });
    expect(embed.fields).toContainEqual({ name, value: 'not recorded', inline: true });
  });

  it.each(Object.entries(DERBY_2003_FIGURES))(
    'prints every candidate in %s and their votes within the limits',
    async (name, figures) => {
      const reply = await askInFull('ward', { name });
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
    'shows the two people elected in %s, both majorities and the share method',
    async (name, people, deciding, leading) => {
      const reply = await askInFull('ward', { name });
      expect(reply.content).toBe(`${name}, 1 May 2003: ${people} elected, majority ${deciding} for the last seat`);
      expect(fieldOf(reply, 'Majorities (derived)')).toContain(`**${deciding}** last elected over first not elected`);
      expect(fieldOf(reply, 'Majorities (derived)')).toContain(`**${leading}** first elected over first not elected`);
      expect(fieldOf(reply, 'Notes')).toMatch(/Shares are of all [\d,]+ votes cast, not of voters/);
      expect(reply.embed.description?.match(/✓ elected/g)).toHaveLength(2);
    },
  );

  it('says only of Chellaston that its gain has no label', async () => {
    expect(fieldOf(await askInFull('ward', { name: 'Chellaston' }), 'Notes')).toContain('(inferred)');
    expect((await askInFull('ward', { name: 'Mickleover' })).text).not.toContain('inferred');
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
  ])('answers %j at once, and says if it was read as another name: %s', async (name, read) => {
    const reply = await ask('ward', { name });
    expect(reply).toMatchObject({ type: 4, answer: 'result', ephemeral: false });
    if (read === null) expect(reply.content).not.toContain('Read as');
    else expect(reply.content).toMatch(new RegExp(`^${read}, 1 May 2003: .*\nRead as “${read}”\\.$`));
  });

  it.each([
    ['dalrey', 'Darley'],
    ['Dudley', 'Darley'],
    ['Boston', 'Boulton'],
  ])('does not guess for %j, but offers a button for %s', async (name, ward) => {
    const reply = await ask('ward', { name });
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons)).toContain(ward);
  });

  it('offers a button for each ward that fits, and shows everybody the one chosen', async () => {
    const reply = await ask('ward', { name: 'ch' });
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons)).toEqual(['Chaddesden', 'Chellaston']);
    expect(await click(reply.buttons.Chaddesden ?? '')).toMatchObject({ type: 4, ephemeral: false, answer: 'result' });
  });

  it.each(['zzz', 'Birmingham', '@everyone', '**', '💥', 'constructor', '__proto__', '2003'])(
    'finds nothing for %j, and shows only the asker names on file and an example',
    async (name) => {
      const reply = await ask('ward', { name });
      expect(reply).toMatchObject({ answer: 'not found', ephemeral: true });
      expect(reply.content).toMatch(
        /^Not found: .* On file, for example: \w+, \w+ and \w+\. Try <\/ward:\d+> `\w+`\.$/,
      );
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
    'finds no election for %j, rather than another one',
    async (election) => {
      expect(await ask('ward', { name: 'Darley', election })).toMatchObject({ answer: 'not found', ephemeral: true });
    },
  );
});

describe('For a made-up ballot, /ward', () => {
  function expectSound(reply: Reply): void {
    expect(reply.answer).not.toBe('fault');
    expect(brokenLimits(reply.json)).toEqual([]);
  }

  it('shows no majority, votes counted or distance if one candidate’s votes are not recorded', async () => {
    const published = await publishTestham(({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.candidates = [
        { ...candidate('A', LABOUR, 500), elected: true },
        { ...candidate('B', LABOUR, 900), elected: true },
        candidate('C', CONSERVATIVE, 300),
        // The unknown number may be the highest.
        candidate('D', CONSERVATIVE, null),
      ];
    });
    const reply = await askInFull('ward', { name: 'Mill Hill' }, ADA, published);
    expectSound(reply);
    expect(reply.content).toBe('Mill Hill, 3 May 2007: A and B (Labour) elected');
    expect(fieldOf(reply, 'Majority')).toBe('not recorded');
    expect(fieldOf(reply, 'Votes counted')).toBe('not recorded');
    expect((await askInFull('candidate', { name: 'C' }, ADA, published)).embed.description).toContain('not recorded');
  });

  it('names who is elected and who tied for the last seat, and does not guess who won the draw', async () => {
    const reply = await askInFull('ward', { name: 'Mill Hill' }, ADA, await publishTestham(tieForLastSeat));
    expectSound(reply);
    expect(reply.content).toBe(
      'Mill Hill, 3 May 2007: Ann Person (Labour) elected; Ben Person and Cat Person tied for the last seat; who won the draw is not recorded',
    );
    expect(fieldOf(reply, 'Majority')).toBe('none: tied at the last seat');
    expect(reply.embed.description?.match(/ · tied$/gm)).toHaveLength(2);
  });

  it('says that a seat was unopposed, not that its majority is 0 or not recorded', async () => {
    const published = await publishTestham(({ millHill }) => {
      millHill.cancelled_poll = true;
      millHill.cancellation_reason = 'uncontested';
      millHill.candidates = [{ ...candidate('Ann Archer', LABOUR, null), elected: true }];
    });
    const reply = await askInFull('ward', { name: 'Mill Hill' }, ADA, published);
    expectSound(reply);
    expect(reply.content).toBe('Mill Hill, 3 May 2007: Ann Archer (Labour) elected unopposed');
    expect(fieldOf(reply, 'Majority')).toBe('no poll: unopposed');
    expect(fieldOf(reply, 'Votes counted')).toBe('no poll: unopposed');
    expect((await askInFull('wards', { sort: 'name' }, ADA, published)).embed.description).toContain(
      'Ann Archer (Labour) · no poll: unopposed',
    );
    expect((await askInFull('candidate', { name: 'Ann Archer' }, ADA, published)).embed.description).toContain(
      'No poll: unopposed',
    );
  });

  it('says that a candidate died, and that the seat was not filled', async () => {
    const published = await publishTestham(({ millHill }) => {
      millHill.cancelled_poll = true;
      millHill.cancellation_reason = 'countermanded';
      millHill.candidates = [{ ...candidate('Ann Archer', LABOUR, null), elected: null }];
    });
    const reply = await askInFull('ward', { name: 'Mill Hill' }, ADA, published);
    expectSound(reply);
    expect(reply.content).toBe(
      'Mill Hill, 3 May 2007: the poll was cancelled because a candidate died; the seat was not filled that day',
    );
    expect(reply.embed.description).toContain('Hold or gain: neither: the seat was not filled that day');
    expect(fieldOf(reply, 'Majority')).toBe('no poll: a candidate died');
    expect((await askInFull('wards', { sort: 'name' }, ADA, published)).embed.description).toContain(
      'elected: nobody that day · no poll: a candidate died',
    );
    expect((await askInFull('candidate', { name: 'Ann Archer' }, ADA, published)).embed.description).toBe(
      '**The seat was not filled that day** (recorded)\nNo poll: a candidate died',
    );
  });

  it('calls a by-election by its name in the reply and on the page', async () => {
    const published = await publishTestham(({ millHill }) => {
      millHill.by_election = true;
      millHill.ballot_paper_id = 'local.testham.mill-hill.by.2007-05-03';
    });
    const reply = await ask('ward', { name: 'Mill Hill' }, ADA, published);
    expectSound(reply);
    expect(reply.embed.title).toBe('Mill Hill by-election, 3 May 2007');
    expect(reply.content).toMatch(/^Mill Hill by-election, 3 May 2007: /);
    expect(await (await visit('/elections/local.testham.2007-05-03/mill-hill', {}, published)).text()).toContain(
      '<h1>Mill Hill by-election',
    );
  });

  it('opens its menu at the ward of the reply, out of 69 wards', async () => {
    const reply = await ask('ward', { name: 'Westward St Marys 60' }, LARGEST_ID, await publishLargeCouncil());
    expect(reply.menu?.options.map(({ label }) => label)).toContain('Westward St. Mary’s 60');
  });
});

describe('Autocomplete of /ward', () => {
  it('offers all wards in order before anything is typed', async () => {
    expect(await offered('ward', 'name', '')).toEqual(Object.keys(DERBY_2003_FIGURES));
  });

  it.each([
    ['d', ['Darley', 'Derwent']],
    ['mick', ['Mickleover']],
    ['darly', ['Darley']],
    ['ALV', ['Alvaston']],
    ['zzz', []],
  ])('offers, for %j, the wards %j', async (typed, wards) => {
    expect(await offered('ward', 'name', typed)).toEqual(wards);
  });

  it('offers the elections on file', async () => {
    expect(await offered('ward', 'election', '200')).toContain('2003 Derby City Council election, 1 May 2003');
  });
});
