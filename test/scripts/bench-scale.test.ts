import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { audit } from '../../audit/index.ts';
import { measureCountries } from '../../bench/scale/measure-countries.ts';
import { namesToAsk } from '../../bench/scale/names-to-ask.ts';
import { withNameCorrected, withVoteCorrected } from '../../bench/scale/publish-country.ts';
import { QuestionTimer } from '../../bench/scale/question-timer.ts';
import { misspelt, questionsAbout } from '../../bench/scale/questions.ts';
import { saysAllElections } from '../../bench/scale/scale-goals.ts';
import { scaleReport } from '../../bench/scale/scale-report.ts';
import { syntheticCouncils } from '../../bench/scale/synthetic-country/councils.ts';
import { type CountrySize, syntheticCountry } from '../../bench/scale/synthetic-country/country.ts';
import { rareSurnames } from '../../bench/scale/synthetic-country/person-names.ts';
import { type Ask, areAnswers } from '../../bench/scale/worker-client.ts';
import { partyNames } from '../../scripts/import/party-names.ts';
import { Council, Election } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { tool } from './tool.ts';

const electionsOf = (size: CountrySize, seed?: number) => [...syntheticCountry(size, seed).elections()];

describe('A synthetic country', () => {
  it('is the same for the same seed and different for a different seed', () => {
    expect(electionsOf(100)).toEqual(electionsOf(100));
    expect(electionsOf(1, 1)).not.toEqual(electionsOf(1, 2));
  });

  it('contains every election of a smaller country, unchanged', () => {
    expect(electionsOf(100)).toEqual(expect.arrayContaining(electionsOf(1)));
    expect(electionsOf(100)[0]).toEqual(electionsOf(1)[0]);
  });

  it('has the requested number of elections, each with a unique id', () => {
    const ids = electionsOf(1_000).map(({ election_id }) => election_id);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids).toHaveLength(1_000);
  });

  it('passes the schema and the audit', () => {
    const { councils, parties } = syntheticCountry(1_000);
    const bySlug = new Map(councils.map((council) => [council.slug, v.parse(Council, council)]));
    const sample = electionsOf(1_000).filter((_, index) => index % 7 === 0);
    const errors = sample.flatMap((election) => {
      const council = bySlug.get(election.council);
      if (!council) return [`there is no council ${election.council}`];
      const found = [...audit(v.parse(Election, election), council), ...partyNames(parties).check(election, council)];
      return found.filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence);
    });
    expect(errors).toEqual([]);
  });

  it('has 10,000 wards with unique names', () => {
    const wards = syntheticCouncils(400, 2003).flatMap(({ council }) => council.wards);
    expect(new Set(wards.map(({ name }) => slugOf(name))).size).toBe(10_000);
    expect(new Set(wards.map(({ gss }) => gss)).size).toBe(wards.length);
    expect(wards.some(({ name }) => /[ôŷŵâ]/.test(name))).toBe(true);
  });

  it('has common surnames and more than 20,000 rare ones', () => {
    const names = electionsOf(1_000).flatMap(({ ballots }) => ballots.flatMap(({ candidates }) => candidates));
    const smiths = names.filter(({ person_name }) => person_name.endsWith(' Smith')).length;
    expect(smiths / names.length).toBeGreaterThan(0.01);
    expect(new Set(rareSurnames()).size).toBeGreaterThan(20_000);
  });

  it('has uncontested ballots, by-elections and wards with several seats', () => {
    const ballots = electionsOf(1_000).flatMap((election) => election.ballots);
    expect(ballots.some(({ cancelled_poll }) => cancelled_poll)).toBe(true);
    expect(ballots.some(({ by_election }) => by_election)).toBe(true);
    expect(ballots.some(({ seats_contested }) => seats_contested === 3)).toBe(true);
  });
});

describe('The benchmark at scale', () => {
  it('measures a country and reports which goals it reached', async () => {
    const once = { rounds: 1, batch: 1, coldStarts: 1, searches: 1, day: 20 };
    let waits = 0;
    const load = { measure: async () => void waits++ };
    const tables = scaleReport(await measureCountries([syntheticCountry(1)], once, load, () => {}), 'A test.');
    expect(tables).toMatch(/\| no KV value over 1\.0 MB \| \d+\.\d kB, `\S+` \| reached \|/);
    expect(tables).toMatch(/\| `\/ward` \| \d+\.\d\d · \d+\.\d\d \|/);
    expect(tables).toMatch(/\| `\/candidate`, misspelt, under 5 ms of CPU \| \d+\.\d\d \(.*\) ms \| /);
    expect(tables).toMatch(/\| questions of a day after that \| 20 \|\n\| after that day \| \d+\.\d \|/);
    expect(waits).toBeGreaterThan(0);
    expect(tables).toMatch(/\| of the 300 wards, not answered \| 0 \|/);
    expect(tables).not.toContain('fault');
  });

  it('asks at a new address each time, so that a reply is made and not found in the cache', async () => {
    const hosts: (string | undefined)[] = [];
    const reply = { ms: 1, kind: 'result', text: '' };
    const ask: Ask = async (_, host) => {
      hosts.push(host);
      return reply;
    };
    const questions = questionsAbout(namesToAsk(electionsOf(1)));
    for (const question of questions) await new QuestionTimer(question, { ask, pid: process.pid }).warmUp(3);
    const named = hosts.filter((host) => host !== undefined);
    expect(new Set(named).size).toBe(named.length);
    const cached = questions.filter(({ isCached }) => isCached).map(({ name }) => name);
    expect(cached).toEqual(['`/ward`, from the cache']);
    expect(hosts.length - named.length).toBe(hosts.length / questions.length);
  });

  it('asks for people who stood once, and for wards in every council', () => {
    const elections = electionsOf(100);
    const { unique, spread, home } = namesToAsk(elections);
    const names = elections.flatMap(({ ballots }) => ballots.flatMap(({ candidates }) => candidates));
    for (const name of unique) expect(names.filter(({ person_name }) => person_name === name)).toHaveLength(1);
    expect(unique).toHaveLength(10);
    expect(new Set(spread.map(({ election }) => election.split('.')[1])).size).toBe(20);
    expect(home).toBe(elections[0]?.election_id);
  });

  it('corrects one ward and leaves the others unchanged', () => {
    const [election] = electionsOf(1);
    if (!election) throw new Error('there is no election');
    for (const corrected of [withVoteCorrected(election), withNameCorrected(election)]) {
      expect(corrected.ballots[0]).not.toEqual(election.ballots[0]);
      expect(corrected.ballots.slice(1)).toEqual(election.ballots.slice(1));
    }
  });

  it.each([
    ['Joan Travis', 'Joan Tarvis'],
    ['Darley', 'Draley'],
    ['Ty', 'Ty'],
  ])('misspells %s as %s', (name, typed) => expect(misspelt(name)).toBe(typed));

  it('recognises an answer, and a reply that says it searched all elections', () => {
    expect([new Set(['result', 'not found']), new Set(['result', 'fault'])].map(areAnswers)).toEqual([true, false]);
    expect(saysAllElections('of those who stood in any of the 10,000 elections', 10_000)).toBe(true);
    expect(saysAllElections('who stood in the 2003 Derby City Council election', 10_000)).toBe(false);
  });

  it.each([
    [['--write', '--quick'], '--write needs a full run'],
    [['--fast'], 'Unknown option --fast.'],
  ])('exits with 2 on %j', async (args, said) => {
    const { code, stdout, stderr } = await tool('bench-scale', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).toContain('Try: npm run bench:scale -- --help');
  });
});
