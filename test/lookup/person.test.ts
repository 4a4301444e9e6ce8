import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { surnamesLike } from '../../src/lookup/people-scope.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import { packSurnames } from '../../src/release/surnames.ts';
import { ADA, ask, offered } from '../support/bot.ts';
import { coldNamespace, namespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { releasePairs, write } from '../support/release.ts';

const IN_DM = { ...ADA, place: 'bot DM' } as const;

beforeAll(async () => write(await releasePairs(manyCouncils()), env.RESULTS));
afterEach(() => vi.restoreAllMocks());

function askCandidate(name: string, kv: KVNamespace = coldNamespace()) {
  return ask('candidate', { name }, IN_DM, { RESULTS: kv });
}

it.each([
  ['Joan Traviss', ['travis']],
  ['Tarvis', ['travis']],
  ['Bulll', ['bull']],
  ['Xyz', []],
])('A misspelt surname in %j may be one of %j', (typed, found) => {
  expect(surnamesLike(typed, packSurnames(['abbey', 'bull', 'travis']))).toEqual(found);
});

describe('A person among many councils', () => {
  it.each([
    ['by the whole name', 'Joan Traviste'],
    ['by the surname', 'traviste'],
    ['by the surname and then the forename', 'Traviste Joan'],
  ])('is found %s', async (_, name) => {
    const reply = await askCandidate(name);
    expect(reply).toMatchObject({ status: 200, answer: 'result' });
    expect(reply.embed.title).toContain('Joan Traviste');
  });

  it('with a misspelt surname is offered as a choice, the nearest first and each once', async () => {
    const reply = await askCandidate('Joan Trawiste');
    expect(reply).toMatchObject({ status: 200, answer: 'choice' });
    expect(Object.keys(reply.buttons)[0]).toContain('Joan Traviste');
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('is found by a surname that does not end the name', async () => {
    const reply = await askCandidate('Bullock');
    expect(`${reply.embed.title} ${Object.keys(reply.buttons)}`).toContain('M.R. Bullock');
  });

  it('who is not on file is not found, and the reply says where the bot looked', async () => {
    const reply = await askCandidate('Zebedee Quux');
    expect(reply.content).toContain('nobody of that name stood in the 86 elections on file');
  });

  it('is suggested from the start of the surname', async () => {
    const names = await offered('candidate', 'name', 'travist');
    expect(names).toContain('Joan Traviste, 2003 LD, Tefield, Darley');
  });

  it('costs reads of at most three of over five chunks, and of the one election in the reply', async () => {
    const { people } = JSON.parse((await env.RESULTS.get(CATALOGUE)) ?? '');
    expect(people.length).toBeGreaterThan(5);
    const kv = coldNamespace();
    await askCandidate('Joan Traviste', kv);
    const chunks = kv.reads.filter((key) => key.startsWith('people@'));
    expect(chunks.length).toBeLessThanOrEqual(3);
    expect(kv.reads.filter((key) => key.startsWith('elections/'))).toHaveLength(1);
  });
});

describe('If chunks of people cannot be read, a person', () => {
  it('is looked for only in the bundled copy, and the reply says so', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const withoutPeople = () => namespace(async (key, read) => (key.startsWith('people@') ? null : read()));
    const reply = await askCandidate('Joan Travis', withoutPeople());
    expect(reply.content).toContain('Joan Travis, Darley, 1 May 2003');
    expect(reply.content).toContain('in the elections of the bundled copy');
    expect(reply.embed.footer?.text).toContain('bundled copy');
    const other = await askCandidate('Zebedee Quux', withoutPeople());
    expect(other.content).toContain('nobody of that name stood in the elections of the bundled copy');
  });

  it('is not found twice if only one chunk is missing', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    let missing = 0;
    const kv = namespace(async (key, read) => (key.startsWith('people@') && missing++ === 0 ? null : read()));
    const reply = await askCandidate('Joan Travis', kv);
    expect(reply).toMatchObject({ answer: 'result' });
    expect(reply.embed.title).toContain('Joan Travis');
  });
});
