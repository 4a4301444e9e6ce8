import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Env } from '../../src/env.ts';
import type { PublisherKey } from '../../src/night/contract.ts';
import { Counting } from '../../src/night/counting.ts';
import type { Declaration } from '../../src/results/night/journal.ts';
import type { Manifest } from '../../src/results/night/manifest.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { declarationOf, manifestOf } from '../results/night/nights.ts';
import { ORIGIN, send } from '../support/bot.ts';
import { CONSERVATIVE, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { deliver, newSigner, type Signer } from './publishers.ts';

const SOURCE = 'https://testham.example/results';
const opener = await newSigner();
const officer = await newSigner();
const ada = await newSigner();
const ben = await newSigner();
const stranger = await newSigner();
const PUBLISHERS: PublisherKey[] = [
  { name: 'Testham Borough Council', role: 'officer', public_key: officer.public_key, scope: null },
  { name: 'Ada', role: 'volunteer', public_key: ada.public_key, scope: null },
  { name: 'Ben', role: 'volunteer', public_key: ben.public_key, scope: ['ward-1'] },
];
let nights = 0;
let requests = 0;

/** A new open count of two wards, in an election of its own. */
async function openCount() {
  nights += 1;
  const day = `2007-05-${String(nights + 3).padStart(2, '0')}`;
  const election = `local.testham.${day}`;
  const made = manifestOf([
    { seats: 1, candidates: [LABOUR, CONSERVATIVE] },
    { seats: 1, candidates: [LABOUR, LIBERAL_DEMOCRATS] },
  ]);
  const ballots = made.election.ballots.map((ballot) => ({
    ...ballot,
    ballot_paper_id: ballot.ballot_paper_id.replace('2007-05-03', day),
  }));
  const manifest: Manifest = {
    ...made,
    election: { ...made.election, election_id: election, election_date: day, ballots },
  };
  const [one, two] = ballots as [Ballot, Ballot];
  const about = (body: object) => {
    requests += 1;
    return JSON.stringify({ request_id: `request-${requests}`, ...body });
  };
  const path = `/night/${election}`;
  const night = async (signer: Signer, body: object) =>
    deliver(await signer.sign(path, about(body)), opener.public_key);
  const ward = async (signer: Signer, body: object, name = 'ward-1') =>
    deliver(await signer.sign(`${path}/${name}`, about({ source: SOURCE, ...body })), opener.public_key);
  const opened = await night(opener, { kind: 'open', manifest, publishers: PUBLISHERS });
  return { election, manifest, one, two, night, ward, opened, path, stub: env.COUNT.getByName(election) };
}

const declare = (declaration: Declaration, expects = 0) => ({ kind: 'declare', expects, declaration });

describe('a count', () => {
  it('is opened by the deployment’s key alone, once', async () => {
    const { opened, night, manifest } = await openCount();
    expect(opened).toMatchObject({ status: 201, body: { events: [] } });
    const again = { kind: 'open', manifest, publishers: PUBLISHERS };
    expect((await night(officer, again)).status).toBe(403);
    expect(await night(opener, again)).toMatchObject({ status: 409 });
  });

  it('refuses a manifest with every reason', async () => {
    const { night, manifest } = await openCount();
    const wrong = { ...manifest, vacant: -1, council_seats: 0 };
    const { status, body } = await night(opener, { kind: 'open', manifest: wrong, publishers: [] });
    expect(status).toBe(422);
    expect(body.errors?.length).toBe(3);
  });

  // The key of a publisher who finds out on the night that it may not publish is of no use.
  it('refuses a key whose ward does not exist, and a key that is listed twice', async () => {
    const made = manifestOf([{ seats: 1, candidates: [LABOUR, CONSERVATIVE] }]);
    const publishers = [
      { ...PUBLISHERS[1], scope: ['ward-9'] },
      { ...PUBLISHERS[1], name: 'Ben' },
    ];
    const path = `/night/${made.election.election_id}`;
    const body = JSON.stringify({ request_id: 'wrong-publishers', kind: 'open', manifest: made, publishers });
    expect(await deliver(await opener.sign(path, body), opener.public_key)).toMatchObject({
      status: 422,
      body: {
        errors: [
          'The scope of Ada has "ward-9", but no ward of this count is called that.',
          'One key is listed for several publishers: Ada, Ben.',
        ],
      },
    });
  });

  it('publishes an officer’s declaration, and gives the same answer to the same request', async () => {
    const { one, path } = await openCount();
    const body = JSON.stringify({
      request_id: 'the-same-request',
      source: SOURCE,
      ...declare(declarationOf(one, [10, 9])),
    });
    const signed = await officer.sign(`${path}/ward-1`, body);
    const first = await deliver(signed, opener.public_key);
    expect(first).toMatchObject({ status: 201, body: { events: [{ kind: 'declared', seq: 1, revision: 1 }] } });
    expect(await deliver(signed, opener.public_key)).toEqual({ ...first, status: 200 });
    const other = await officer.sign(`${path}/ward-1`, body.replace('10', '11'));
    expect(await deliver(other, opener.public_key)).toMatchObject({ status: 409 });
  });

  it('keeps its journal when it is evicted', async () => {
    const { one, ward, stub } = await openCount();
    await ward(officer, declare(declarationOf(one, [10, 9])));
    await stub.wake();
    await evictDurableObject(stub);
    expect((await stub.snapshot())?.journal).toMatchObject([{ kind: 'declared', seq: 1 }]);
    expect(await ward(officer, { kind: 'dispute', expects: 1, reason: 'a bundle' })).toMatchObject({
      status: 201,
      body: { events: [{ seq: 2 }] },
    });
  });

  it('calls control with the declaration that makes it certain, and undoes the call with it', async () => {
    const { one, two, ward } = await openCount();
    await ward(officer, declare(declarationOf(one, [10, 9])));
    const second = await ward(officer, declare(declarationOf(two, [10, 9])), 'ward-2');
    expect(second.body.events).toMatchObject([
      { kind: 'declared', seq: 2 },
      { kind: 'control', seq: 3, call: { kind: 'party', party: 'PP53' } },
    ]);
    const withdrawn = await ward(officer, { kind: 'withdraw', expects: 1, reason: 'another ward' }, 'ward-2');
    expect(withdrawn.body.events).toMatchObject([
      { kind: 'withdrawn', withdraws: 2 },
      { kind: 'control', call: null },
    ]);
  });

  it('shows everybody what was published, and nothing of a count that was never opened', async () => {
    const { one, ward, path, manifest } = await openCount();
    await ward(officer, declare(declarationOf(one, [10, 9])));
    const read = async (place: string) => {
      const answer = await send(new Request(ORIGIN + place), { COUNT: env.COUNT, NIGHT_PUBLIC_KEY: opener.public_key });
      return { status: answer.status, body: await answer.json() };
    };
    expect(await read(path)).toMatchObject({
      status: 200,
      body: { manifest: { council_seats: manifest.council_seats }, journal: [{ seq: 1 }], closed_at: null },
    });
    expect(await read('/night/local.testham.1999-05-06')).toMatchObject({ status: 404 });
    expect(await read(`${path}/ward-1`)).toMatchObject({ status: 404 });
    expect(await read('/night/')).toMatchObject({ status: 200, body: expect.any(Array) });
  });

  it('names what is wrong with a request, and its status', async () => {
    const { one, ward, path } = await openCount();
    const declaration = declarationOf(one, [10, 9]);
    expect(await ward(stranger, declare(declaration))).toMatchObject({ status: 403 });
    expect(await ward(ben, declare(declaration), 'ward-2')).toMatchObject({ status: 403 });
    expect((await ward(officer, declare(declaration), 'ward-9')).body.errors?.join()).toContain('ward-1, ward-2');
    expect((await ward(officer, declare(declaration, 3))).body.errors?.join()).toContain('it is now 0');
    const many = { ...declaration, turnout_reported: 5, spoilt_ballots: 6 };
    expect((await ward(officer, declare(many))).body.errors).toHaveLength(4);
    const signed = await officer.sign(`${path}/ward-1`, '{}');
    const changed = await deliver({ ...signed, body: '{"a":1}' }, opener.public_key);
    expect(changed).toMatchObject({ status: 401 });
    const old = await officer.sign(`${path}/ward-1`, '{}', Date.now() / 1000 - 600);
    expect((await deliver(old, opener.public_key)).body.errors?.join()).toContain('600 s off');
    const long = await officer.sign(`${path}/ward-1`, 'x'.repeat(65 * 1024));
    expect(await deliver(long, opener.public_key)).toMatchObject({ status: 413 });
    const [, election = ''] = path.split('/night/');
    expect((await env.COUNT.getByName(election).snapshot())?.journal).toEqual([]);
  });

  it('waits for a second volunteer with the same figures', async () => {
    const { one, ward } = await openCount();
    const right = declarationOf(one, [10, 9]);
    expect(await ward(ada, declare(declarationOf(one, [10, 8])))).toMatchObject({ status: 202, body: { events: [] } });
    expect((await ward(ben, declare(right))).body.waiting).toContain('other figures');
    expect(await ward(ben, declare(right))).toMatchObject({ status: 202 });
    const agreed = await ward(ada, declare(right));
    expect(agreed.status).toBe(201);
    expect(agreed.body.events?.[0]?.publishers.map(({ name }) => name)).toEqual(['Ben', 'Ada']);
  });

  it('forgets what a volunteer gave once the ward has changed', async () => {
    const { one, ward } = await openCount();
    await ward(ada, declare(declarationOf(one, [10, 8])));
    await ward(officer, { kind: 'status', expects: 0, status: 'recount' });
    expect(await ward(ben, declare(declarationOf(one, [10, 8]), 1))).toMatchObject({ status: 202 });
  });

  it('is closed once every ward is declared or postponed, and then takes nothing more', async () => {
    const { one, ward, night, stub } = await openCount();
    await ward(officer, declare(declarationOf(one, [10, 9])));
    expect((await night(opener, { kind: 'close' })).body.errors?.join()).toContain('Ward 2');
    await ward(officer, { kind: 'status', expects: 0, status: 'postponed' }, 'ward-2');
    expect(await night(opener, { kind: 'close' })).toMatchObject({ status: 201 });
    expect((await stub.snapshot())?.closed_at).not.toBeNull();
    expect(await ward(officer, { kind: 'dispute', expects: 1, reason: 'late' })).toMatchObject({ status: 409 });
  });
});

it('A count that was never opened stores nothing when somebody asks for it', async () => {
  const stub = env.COUNT.getByName('local.testham.2006-05-04');
  expect(await stub.snapshot()).toBeNull();
  const signed = await officer.sign('/night/local.testham.2006-05-04/ward-1', '{}');
  expect(await deliver(signed, opener.public_key)).toMatchObject({ status: 404 });
  const tables = await runInDurableObject(stub, (_, { storage }) =>
    storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'").toArray(),
  );
  expect(tables).toEqual([]);
});

it('Channels get an event even if KV and the list of open counts fail', async () => {
  const { one, ward, stub } = await openCount();
  await ward(officer, declare(declarationOf(one, [10, 9])));
  const accepted: number[] = [];
  const fails = () => Promise.reject(new Error('down'));
  const faulty = {
    RESULTS: { put: fails },
    COUNT: { getByName: () => ({ list: fails }) },
    POST: {
      getByName: () => ({
        accept: async (_election: string, _council: string, notices: { seq: number }[]) => {
          accepted.push(...notices.map(({ seq }) => seq));
          return { next: accepted.length + 1 };
        },
      }),
    },
  } as unknown as Env;
  const alarm = await runInDurableObject(stub, async (_, { storage }) => {
    for (const name of ['handed_over', 'listed', 'copied']) storage.sql.exec('DELETE FROM facts WHERE name = ?', name);
    await storage.deleteAlarm();
    await new Counting(storage, faulty).work();
    return storage.getAlarm();
  });
  expect(accepted).toEqual([1]);
  expect(alarm).toBeGreaterThan(Date.now());
});

describe('KV', () => {
  it('has a snapshot after each event, and lists the night while it is open', async () => {
    const { election, one, ward, night, stub } = await openCount();
    await ward(officer, declare(declarationOf(one, [10, 9])));
    await stub.wake();
    await env.COUNT.getByName('nights').wake();
    expect(await env.RESULTS.get(`night/${election}`, 'json')).toMatchObject({
      journal: [{ seq: 1 }],
      closed_at: null,
    });
    expect(await env.RESULTS.get('nights', 'json')).toContainEqual({ election_id: election, council: 'testham' });
    await ward(officer, { kind: 'status', expects: 0, status: 'postponed' }, 'ward-2');
    await night(opener, { kind: 'close' });
    await stub.wake();
    await env.COUNT.getByName('nights').wake();
    expect(await env.RESULTS.get('nights', 'json')).not.toContainEqual(
      expect.objectContaining({ election_id: election }),
    );
    expect(await env.RESULTS.get(`night/${election}`, 'json')).toMatchObject({ closed_at: expect.any(String) });
  });

  // KV takes 1,000 writes a day on the free plan, and the cron wakes every open count each minute.
  it('writes nothing to KV when it is woken and nothing has changed', async () => {
    const { election, stub, ward, one } = await openCount();
    const list = env.COUNT.getByName('nights');
    await ward(officer, declare(declarationOf(one, [10, 9])));
    for (const object of [stub, list]) await object.wake();
    const keys = ['nights', `night/${election}`];
    const written = await Promise.all(keys.map((key) => env.RESULTS.get(key)));
    for (const key of keys) await env.RESULTS.put(key, 'as it was');
    for (const object of [stub, list]) await object.wake();
    expect(await Promise.all(keys.map((key) => env.RESULTS.get(key)))).toEqual(['as it was', 'as it was']);
    for (const [index, key] of keys.entries()) await env.RESULTS.put(key, written[index] ?? '');
  });
});
