import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, ask, askInFull, click, fieldOf, offeredValues, seed, visit } from '../support/bot.ts';
import { electionOn, WITH_BY_ELECTIONS, withTestham } from '../support/by-elections.ts';
import { emptyNamespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';

const published = { RESULTS: emptyNamespace(), HOME_ELECTION: 'local.derby.2003-05-01' };
const onlyByElections = { RESULTS: emptyNamespace(), HOME_ELECTION: 'local.derby.2003-05-01' };
const atHome = { ...published, HOME_ELECTION: 'local.testham.2015-05-07' };

beforeAll(async () => {
  await seed(published.RESULTS, withTestham(WITH_BY_ELECTIONS));
  await seed(onlyByElections.RESULTS, withTestham([electionOn('2016-02-04', ['millHill'], true)]));
});

const council = (options: Record<string, string>) => ask('council', options, ADA, published);

describe('The election that is meant', () => {
  it.each([
    ['the newest of the council, if a by-election is newer', {}, 'Testham Borough Council, 7 May 2015'],
    ['the newest of the council, by "latest"', { election: 'latest' }, 'Testham Borough Council, 7 May 2015'],
    [
      'the council’s, by its year, although two others were in that year',
      { election: '2011' },
      'Testham Borough Council, 5 May 2011',
    ],
    [
      'the by-election, by its year, if the council had no other election',
      { election: '2008' },
      'Testham Borough Council, by-election in Mill Hill, 2 October 2008',
    ],
    [
      'the by-election, by its date',
      { election: '17 November 2011' },
      "Testham Borough Council, by-election in St. Mary's, 17 November 2011",
    ],
    [
      'the by-election, by its name',
      { election: 'Testham Borough Council by-election, 2016-02-04' },
      'Testham Borough Council, by-election in Mill Hill, 4 February 2016',
    ],
    [
      'the rescheduled poll, by its date',
      { election: '2011-06-02' },
      'Testham Borough Council, rescheduled poll in Westward Ho!, 2 June 2011',
    ],
  ])('is %s', async (_, options, title) => {
    const reply = await council({ name: 'Testham', ...options });
    expect(reply.embed.title).toBe(title);
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('is the newest of the council that a server chose as its home', async () => {
    const server = { ...published, RESULTS: emptyNamespace() };
    await seed(server.RESULTS, withTestham(WITH_BY_ELECTIONS));
    await ask('settings', { election: 'Testham' }, ADA, server);
    expect((await ask('council', {}, ADA, server)).embed.title).toBe('Testham Borough Council, 7 May 2015');
    expect((await ask('ward', { name: 'Westward Ho!' }, ADA, server)).embed.title).toBe('Westward Ho!, 7 May 2015');
  });

  it('is never a by-election because a server chose a council with no other election on file', async () => {
    const reply = await ask('settings', { election: 'Testham' }, ADA, onlyByElections);
    expect(reply.answer).toBe('not found');
    expect(reply.content).toContain('only by-elections of that council are on file; choose one by its date');
    const named = await ask('council', { name: 'Testham' }, ADA, onlyByElections);
    expect(named.embed.title).toContain('by-election in Mill Hill');
    expect(Object.keys(named.buttons)).toEqual(['In full', 'History']);
  });

  it('is suggested before by-elections', async () => {
    const values = await offeredValues('council', 'election', '2011', { name: 'Testham' }, published);
    expect(values).toEqual(['local.testham.2011-05-05', 'local.testham.2011-11-17', 'local.testham.2011-06-02']);
  });
});

describe('/council about a by-election', () => {
  const byElection = () => council({ name: 'Testham', election: '2016-02-04' });
  const inFull = (options: Record<string, string>) => askInFull('council', options, ADA, published);

  it('says what it is and who won, and claims nothing about the council', async () => {
    const reply = await inFull({ name: 'Testham', election: '2016-02-04' });
    expect(reply.content).toBe(
      'Mill Hill by-election, Testham, 4 February 2016: Ann Archer (Labour) elected, majority 200',
    );
    expect(fieldOf(reply, 'Notes')).toBe(
      '• A by-election fills a vacancy between elections of the council. It does not show the seats of each party on the whole council, or who had control.',
    );
    expect(reply.text).not.toMatch(/control after|overall control|make a majority|seats before/i);
    expect(reply.embed.fields?.map(({ name }) => name)).toEqual(['Notes', 'Source']);
  });

  it('links to the ward, its history, the council’s newest election and the other polls', async () => {
    const reply = await byElection();
    expect(reply.menu?.options.map(({ label }) => label)).toEqual(['Mill Hill by-election']);
    const newest = await click(reply.buttons['Council, 7 May 2015'] ?? '', ADA, undefined, published);
    expect(newest.embed.title).toBe('Testham Borough Council, 7 May 2015');
    const years = await click(reply.buttons.History ?? '', ADA, undefined, published);
    expect(years.embed.title).toBe('Mill Hill, 2007 to 2016');
    expect(JSON.stringify(newest.json)).toContain('"4 February 2016 (by-election)"');
    expect(JSON.stringify(newest.json)).toContain('"2 June 2011 (rescheduled poll)"');
  });

  it('has a page and JSON that claim as little', async () => {
    const path = '/elections/local.testham.2016-02-04';
    const html = await (await visit(path, {}, published)).text();
    expect(html).toContain('<h1>Testham Borough Council, by-election in Mill Hill, <span class="unit">4 February 2016');
    expect(html).toContain('Ann Archer (Labour) elected, majority 200.');
    expect(html).not.toMatch(/Control before|Majority mark|Combinations/);
    expect(html).toContain('>2 October 2008 (by-election)</a>');
    const json = (await (await visit(`${path}.json`, {}, published)).json()) as { derived: object };
    expect(json.derived).toMatchObject({ kind: 'by-election', ballots: [{ majority: {} }] });
    expect(Object.keys(json.derived)).toEqual(['kind', 'ballots']);
    const whole = await visit('/elections/local.testham.2015-05-07.json', {}, published);
    expect(await whole.json()).toMatchObject({ derived: { kind: 'council', control_after: {} } });
  });

  it('says that a rescheduled poll is inferred', async () => {
    const reply = await inFull({ name: 'Testham', election: '2011-06-02' });
    expect(fieldOf(reply, 'Notes')).toContain('so we infer that this poll was rescheduled');
    expect(reply.text).not.toMatch(/control after|Majority mark/);
  });

  it('names each ward if there were several', async () => {
    const several = { RESULTS: emptyNamespace(), HOME_ELECTION: 'local.derby.2003-05-01' };
    await seed(several.RESULTS, withTestham([electionOn('2016-02-04', ['millHill', 'stMarys'], true)]));
    const reply = await ask('council', { name: 'Testham' }, ADA, several);
    expect(reply.embed.title).toBe('Testham Borough Council, 2 by-elections, 4 February 2016');
    expect(reply.content).toBe('2 by-elections, Testham, 4 February 2016: Labour 1, Liberal Democrats 1');
    expect(reply.embed.description?.split('\n').slice(0, 2)).toEqual([
      '**Mill Hill**: Ann Archer (Labour) elected, majority 200',
      "**St. Mary's**: Cat Cole (Liberal Democrats) elected, majority 200",
    ]);
  });
});

describe('The change since the previous election', () => {
  it.each([
    ['skips a by-election elsewhere', "St. Mary's", '2011', 'Change in share (derived); previous on file: 3 May 2007'],
    ['skips a by-election of the ward', 'Mill Hill', '2011', 'Change in share (derived); previous on file: 3 May 2007'],
    [
      'skips a rescheduled poll elsewhere',
      'Mill Hill',
      '2015',
      'Change in share (derived); previous on file: 5 May 2011',
    ],
    [
      'is since the ward’s rescheduled poll',
      'Westward Ho!',
      '2015',
      'Change in share (derived); previous on file: 2 June 2011',
    ],
    [
      'skips the election that a poll was rescheduled from',
      'Westward Ho!',
      '2011-06-02',
      'Change in share (derived); previous on file: 3 May 2007',
    ],
  ])('%s', async (_, name, election, field) => {
    const reply = await askInFull('ward', { name, election }, ADA, atHome);
    expect(fieldOf(reply, field)).toContain('0.0 points');
  });

  it('is not shown for a by-election, which cannot be compared', async () => {
    const reply = await askInFull('ward', { name: 'Mill Hill', election: '2016-02-04' }, ADA, atHome);
    expect(fieldOf(reply, 'Change in share (derived); previous on file: 7 May 2015')).toBe(
      'not comparable: one of them was a by-election',
    );
  });
});

describe('/history', () => {
  it('lists the by-elections of the ward, marked', async () => {
    const reply = await askInFull('history', { ward: 'Mill Hill' }, ADA, atHome);
    const days = [...(reply.embed.description ?? '').matchAll(/^\*\*([^*]+)\*\*( \([a-z-]+\))?/gm)].map(
      ([, day, mark = '']) => day + mark,
    );
    expect(days).toEqual([
      '4 February 2016 (by-election)',
      '7 May 2015',
      '5 May 2011',
      '2 October 2008 (by-election)',
      '3 May 2007',
    ]);
    expect(reply.content).toBe('Mill Hill, Testham: Labour topped every poll on file, 2007 to 2016 (by-election)');
    expect((await click(reply.buttons['Mill Hill by-election'] ?? '', ADA, undefined, atHome)).embed.title).toBe(
      'Mill Hill by-election, 4 February 2016',
    );
  });
});

describe('Two ballots in one ward on one day', () => {
  const twice = { RESULTS: emptyNamespace(), HOME_ELECTION: 'local.testham.2007-05-03' };
  beforeAll(async () => {
    const election = electionOn('2007-05-03', ['millHill', 'stMarys', 'westwardHo']);
    election.ballots.push(...electionOn('2007-05-03', ['millHill'], true).ballots);
    await seed(twice.RESULTS, withTestham([election]));
  });
  const ward = (name: string) => ask('ward', { name }, ADA, twice);

  it.each([
    ['Mill Hill', 'Mill Hill, 3 May 2007'],
    ['mill hil', 'Mill Hill, 3 May 2007'],
    ['mill', 'Mill Hill, 3 May 2007'],
    ['Mill Hill by-election', 'Mill Hill by-election, 3 May 2007'],
    ['mill hill by election', 'Mill Hill by-election, 3 May 2007'],
  ])('are told apart by name: %j is %s', async (name, title) => {
    expect((await ward(name)).embed.title).toBe(title);
  });

  it('have labels and pages that differ', async () => {
    const { menu, embed } = await ward('Mill Hill by-election');
    expect(menu?.options.map(({ label }) => label)).toEqual([
      'Mill Hill',
      "St. Mary's",
      'Westward Ho!',
      'Mill Hill by-election',
    ]);
    expect(embed.url).toMatch(/\/mill-hill\.by$/);
    const page = await visit('/elections/local.testham.2007-05-03/mill-hill.by', {}, twice);
    expect(await page.text()).toContain('<h1>Mill Hill by-election');
    expect(await (await visit('/elections/local.testham.2007-05-03', {}, twice)).text()).toContain('/mill-hill.by"');
  });

  it('can be compared, each under its name', async () => {
    const reply = await ask('compare', { first: 'Mill Hill', second: 'Mill Hill by-election' }, ADA, twice);
    expect(Object.keys(reply.buttons)).toEqual([
      'In full',
      'Mill Hill, 3 May 2007',
      'Mill Hill by-election, 3 May 2007',
    ]);
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('are both in the council’s figures, which say so', async () => {
    const reply = await askInFull('council', { election: '2007-05-03' }, ADA, twice);
    expect(reply.embed.title).toBe('Testham Borough Council, 3 May 2007');
    expect(fieldOf(reply, 'Notes')).toContain('Seats and votes of that day include the by-election in Mill Hill.');
    const page = await visit('/elections/local.testham.2007-05-03', {}, twice);
    expect(await page.text()).toContain('Seats and votes of that day include the by-election in Mill Hill.');
  });

  it('count as one ward and one by-election in /wards', async () => {
    expect((await ask('wards', {}, ADA, twice)).content).toContain('3 wards and 1 by-election');
  });
});
