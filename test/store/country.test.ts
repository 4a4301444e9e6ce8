import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CATALOGUE } from '../../src/release/keys.ts';
import { ADA, ask, click, fieldOf, offered, visit } from '../support/bot.ts';
import { country } from '../support/country.ts';
import { coldNamespace, namespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';
import { releasePairs, write } from '../support/release.ts';

const IN_DM = { ...ADA, place: 'bot DM' } as const;
const pairs = await releasePairs(country());

beforeAll(() => write(pairs, env.RESULTS));
afterEach(() => vi.restoreAllMocks());

function inDm(command: string, options: Record<string, string>, kv: KVNamespace = coldNamespace()) {
  return ask(command, options, IN_DM, { RESULTS: kv });
}

describe('A release of many councils', () => {
  it('has no value near what KV may hold, and a catalogue that carries no shelf', () => {
    expect(Math.max(...pairs.map(({ value }) => value.length))).toBeLessThan(1_000_000);
    const { carried, people, surnames } = JSON.parse(String(pairs.at(-1)?.value));
    expect(carried).toEqual({});
    expect(people.length).toBeGreaterThan(2);
    expect(surnames).toMatch(/^[0-9a-f]{32}$/);
  });

  it('costs a cold request for an election of the bundle its catalogue and one shelf', async () => {
    const kv = coldNamespace();
    const reply = await inDm('ward', { name: 'Darley' }, kv);
    expect(reply.content).toBe('Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433');
    expect(kv.reads).toEqual([CATALOGUE, expect.stringMatching(/^council\/derby@/)]);
    await inDm('ward', { name: 'Abbey' }, kv);
    expect(kv.reads).toHaveLength(2);
  });

  it('costs one for another election the document as well', async () => {
    const kv = coldNamespace();
    const reply = await inDm('council', { name: 'Lofield' }, kv);
    expect(reply.embed.title).toContain('Lofield Borough Council');
    expect(reply.text).not.toContain('bundled copy');
    expect(kv.reads.map((key) => key.replace(/@.*/, ''))).toEqual([
      CATALOGUE,
      'council/lofield',
      'election/local.lofield.2003-05-01',
    ]);
  });

  it('answers of a ward elsewhere by the id of its election, and the buttons lead on', async () => {
    const reply = await inDm('ward', { name: 'Darley', election: 'local.tefield.2003-05-01' });
    expect(reply.content).toContain('Joan Traviste');
    const clicked = await click(reply.buttons.Council ?? '', IN_DM);
    expect(clicked.embed.title).toContain('Tefield Borough Council');
  });

  it('suggests the elections of a council that is typed, beside those of the home council', async () => {
    expect(await offered('ward', 'election', 'tefield')).toEqual(['2003 Tefield Borough Council election, 1 May 2003']);
    expect(await offered('ward', 'election', '2003')).toEqual(['2003 Derby City Council election, 1 May 2003']);
    expect(await offered('ward', 'election', 'Marfield')).toEqual([
      '2003 Marfield Borough Council election, 1 May 2003',
    ]);
    const [name = ''] = await offered('ward', 'election', 'tefield');
    for (const typed of ['Tefield 2003', 'local.tefield.2003-05-01', 'Tefield 1 May 2003', name.split(',')[0] ?? ''])
      expect(await offered('ward', 'election', typed), typed).toEqual([name]);
  });

  it('answers of an election elsewhere by its whole name', async () => {
    const reply = await inDm('ward', { name: 'Darley', election: '2003 Tefield Borough Council election' });
    expect(reply.content).toContain('Joan Traviste');
  });

  it('says at /about how many elections other councils have, within Discord’s limits', async () => {
    const reply = await inDm('about', {});
    expect(reply.content).toContain('86 elections on file');
    expect(fieldOf(reply, 'Elections on file')).toContain('80 elections of 80 other councils, and');
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('names the closest elections where a page is of none', async () => {
    const page = await visit('/elections/local.tefeld.2003-05-01', {}, { RESULTS: coldNamespace() });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('2003 Tefield Borough Council election');
  });
});

describe('Among the people of a release of many councils', () => {
  it.each([
    ['by the whole name', 'Joan Traviste'],
    ['by the surname', 'traviste'],
    ['surname first', 'Traviste Joan'],
  ])('one is found %s, and the reply says where she was looked for', async (_, name) => {
    const reply = await inDm('candidate', { name });
    expect(reply).toMatchObject({ status: 200, answer: 'result' });
    expect(reply.embed.title).toContain('Joan Traviste');
    expect(reply.content).toContain('Looked for in the 86 elections on file.');
  });

  it('a misspelt surname is asked about, the nearest first and each once', async () => {
    const reply = await inDm('candidate', { name: 'Joan Trawiste' });
    expect(reply).toMatchObject({ status: 200, answer: 'choice' });
    expect(Object.keys(reply.buttons)[0]).toContain('Joan Traviste');
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('one is found by a surname that does not end the name', async () => {
    const reply = await inDm('candidate', { name: 'Bullock' });
    expect(`${reply.embed.title} ${Object.keys(reply.buttons)}`).toContain('Bullock M.R.');
  });

  it('says where it has looked for one who is not held', async () => {
    const reply = await inDm('candidate', { name: 'Zebedee Quux' });
    expect(reply.content).toContain('nobody of that name stood in the 86 elections on file');
  });

  it('suggests by the beginning of a surname, and what is taken is answered', async () => {
    const names = await offered('candidate', 'name', 'travist');
    expect(names).toContain('Joan Traviste, 2003 LD, Darley');
  });

  it('reads one or two runs of fifteen or so for a name, and no election that is not told of', async () => {
    const { people } = JSON.parse(String(pairs.at(-1)?.value));
    expect(people.length).toBeGreaterThan(10);
    const kv = coldNamespace();
    await inDm('candidate', { name: 'Joan Traviste' }, kv);
    const read = kv.reads.filter((key) => key.startsWith('people@'));
    expect(read.length).toBeLessThanOrEqual(3);
    expect(kv.reads.filter((key) => key.startsWith('election/'))).toHaveLength(1);
  });
});

describe('Where KV cannot give a shelf or a run of people', () => {
  const without = (kind: string) => namespace(async (key, read) => (key.startsWith(kind) ? null : read()));

  it('the bundled copy answers for the council that it holds, and says so', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const reply = await inDm('ward', { name: 'Darley' }, without('council/derby'));
    expect(reply.content).toContain('Joan Travis (Liberal Democrats) elected, majority 433');
    expect(reply.embed.footer?.text).toContain('bundled copy');
  });

  it('a council that it does not hold is an apology with a reference, and no guess', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const reply = await inDm('council', { name: 'Lofield' }, without('council/lofield'));
    expect(reply).toMatchObject({ status: 200, answer: 'fault', ephemeral: true });
    expect(reply.content).toMatch(/reference [0-9a-f]{8}/);
  });

  it('people are looked for in the bundled copy alone, and the reply says so', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const reply = await inDm('candidate', { name: 'Joan Travis' }, without('people@'));
    expect(reply.content).toContain('Joan Travis, Darley, 1 May 2003');
    expect(reply.content).toContain('in the elections of the bundled copy');
    expect(reply.embed.footer?.text).toContain('bundled copy');
    const other = await inDm('candidate', { name: 'Zebedee Quux' }, without('people@'));
    expect(other.content).toContain('nobody of that name stood in the elections of the bundled copy');
  });

  it('one run that cannot be read leaves nobody twice', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    let lost = 0;
    const kv = namespace(async (key, read) => (key.startsWith('people@') && lost++ === 0 ? null : read()));
    const reply = await inDm('candidate', { name: 'Joan Travis' }, kv);
    expect(reply).toMatchObject({ answer: 'result' });
    expect(reply.embed.title).toContain('Joan Travis');
  });

  it('an election that could be read keeps the notes of its shelf beside one that could not', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const reply = await inDm('council', { name: 'Tefield' }, without('election/local.derby'));
    expect(reply.text).not.toContain('bundled copy');
  });
});
