import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ballot, Council, Election } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { ask, click, type Reply, seed } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { CONSERVATIVE, candidate, INDEPENDENT, LABOUR, testham } from '../support/elections.ts';
import { coldNamespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';

const LONGEST = 'Cadeby, Carlton and Market Bosworth with Shackerstone';
const WARDS = 69;
const CANDIDATES = 30;

/** Sixty-nine wards with the longest real name among them, and thirty candidates in each. */
function large(): { election: Election; council: Council } {
  const { election, council, millHill } = testham();
  const names = [LONGEST, ...Array.from({ length: WARDS - 1 }, (_, index) => `Westward St. Mary’s ${index + 2}`)];
  const ballots: Ballot[] = names.map((post_label) => ({
    ...millHill,
    post_label,
    ballot_paper_id: `local.testham.${slugOf(post_label)}.2007-05-03`,
    gss: null,
    candidates: Array.from({ length: CANDIDATES }, (_, index) => ({
      ...candidate(
        `Tiago de Assis Caldeira Cruz ${post_label.slice(0, 12)} ${index}`,
        [LABOUR, CONSERVATIVE, INDEPENDENT][index % 3] ?? LABOUR,
        3000 - index,
      ),
      elected: null,
    })),
  }));
  const wards = names.map((name) => ({ slug: slugOf(name), name, gss: null }));
  return { election: { ...election, ballots, declared: null }, council: { ...council, wards } };
}

const { election, council } = large();
const changes = { RESULTS: coldNamespace(), HOME_ELECTION: election.election_id };
const person = { id: '18446744073709551615', place: 'server' } as const;

beforeAll(async () => {
  await seed(env.RESULTS, { ...dataset, elections: [election], councils: [council] });
});

function choose(reply: Reply, label: string): Promise<Reply> {
  const value = reply.menu?.options.find((option) => option.label.includes(label))?.value;
  return click(reply.menu?.custom_id ?? '', person, value, changes);
}

describe('A council of 69 wards and 30 candidates in each', () => {
  it.each([
    ['ward', { name: LONGEST, private: true }],
    ['ward', { name: 'westward' }],
    ['council', { private: true }],
    ['party', { name: 'Labour', private: true }],
    ['candidate', { name: 'Tiago' }],
    ['wards', { sort: 'name', party: 'Labour', private: true }],
  ])('keeps /%s %j within the limits', async (command, options) => {
    const reply = await ask(command, options, person, changes);
    expect(['result', 'choice']).toContain(reply.answer);
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('has a menu of wards whose pages turn and reach every ward', async () => {
    let reply = await ask('council', {}, person, changes);
    const reached = new Set<string>();
    for (let turns = 0; turns < 5; turns++) {
      for (const { label } of reply.menu?.options ?? []) if (!label.includes('wards')) reached.add(label);
      expect(brokenLimits(reply.json)).toEqual([]);
      if (!reply.menu?.options.some(({ label }) => label.startsWith('Later'))) break;
      reply = await choose(reply, 'Later wards');
      expect(reply).toMatchObject({ type: 7, embed: { title: 'Testham Borough Council, 3 May 2007' } });
    }
    expect(reached.size).toBe(WARDS);
    expect((await choose(reply, 'Earlier wards')).type).toBe(7);
  });

  it('opens the menu of a ward’s own reply at that ward', async () => {
    const reply = await ask('ward', { name: 'Westward St Marys 60' }, person, changes);
    expect(reply.menu?.options.map(({ label }) => label)).toContain('Westward St. Mary’s 60');
  });

  it('turns the pages of a party’s candidates', async () => {
    const first = await ask('party', { name: 'Labour' }, person, changes);
    const second = await click(first.buttons['Next ▸'] ?? '', person, undefined, changes);
    expect(first.embed.description).toContain('**690 candidates**, 1 to 20');
    expect(second.embed.description).toContain('**690 candidates**, 21 to 40');
  });
});
