import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { searchEntry } from '../../src/lookup/search.ts';
import { distinctSuggestions, suggestionsOf } from '../../src/lookup/suggestions.ts';
import { ask, offered, seed } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { testham } from '../support/elections.ts';

const name = fc.oneof(
  fc.constantFrom(
    'Haven',
    'Castle Fen',
    'A. Smith, 2003 Lab, Abbey',
    'x'.repeat(99),
    'x'.repeat(150),
    '王小明'.repeat(40),
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
);
const value = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'local.haven.2019-05-02', 'y'.repeat(100)),
  fc.string({ minLength: 1, maxLength: 100 }),
);

describe('Suggestions as choices', () => {
  it('can be told apart, fit, and include every value once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name, value }), { maxLength: 25 }), (all) => {
        const choices = distinctSuggestions(all);
        expect(choices.map((one) => one.value)).toEqual([...new Set(all.map((one) => one.value))]);
        expect(new Set(choices.map((one) => one.name)).size).toBe(choices.length);
        for (const one of choices) {
          expect(one.name.length).toBeGreaterThanOrEqual(1);
          expect(one.name.length).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('show their value only if they share a name', () => {
    const shared = { name: 'Haven', value: 'local.haven.2019-05-02' };
    const alone = { name: 'Derby', value: 'local.derby.2019-05-02' };
    expect(distinctSuggestions([shared, alone, { ...shared, value: 'haven_isle' }])).toEqual([
      { name: 'Haven (local.haven.2019-05-02)', value: 'local.haven.2019-05-02' },
      alone,
      { name: 'Haven (haven_isle)', value: 'haven_isle' },
    ]);
  });
});

it('Entries that share a name send another of their names, which means only them', () => {
  const entries = [
    searchEntry(['Haven', 'haven-north'], 1),
    searchEntry(['haven', 'haven-south'], 2),
    searchEntry(['Derby', 'derby'], 3),
  ];
  expect(suggestionsOf(entries)).toEqual([
    { name: 'Haven', value: 'haven-north' },
    { name: 'haven', value: 'haven-south' },
    { name: 'Derby', value: 'Derby' },
  ]);
});

describe('Two councils of one name, each with an election of one name and day,', () => {
  const twins = ['haven-north', 'haven-south'].map((slug, index) => {
    const { election, council } = testham();
    return {
      council: { ...council, slug, name: 'Haven Borough Council', gss: `E0799999${index}` },
      election: {
        ...election,
        council: slug,
        name: '2007 Haven Borough Council election',
        election_id: `local.${slug}.2007-05-03`,
        ballots: election.ballots.map((ballot) => ({
          ...ballot,
          ballot_paper_id: ballot.ballot_paper_id.replace('testham', slug),
        })),
      },
    };
  });
  const publish = () =>
    seed(env.RESULTS, {
      ...dataset,
      councils: [...dataset.councils, ...twins.map(({ council }) => council)],
      elections: [...dataset.elections, ...twins.map(({ election }) => election)],
    });
  afterAll(() => seed());

  it('are suggested with names that differ, and what is sent is understood', async () => {
    await publish();
    const councils = await offered('council', 'name', 'haven');
    expect(councils).toEqual(['Haven Borough Council (haven-north)', 'Haven Borough Council (haven-south)']);
    for (const { council, election } of twins) {
      const reply = await ask('council', { name: council.slug });
      expect(reply).toMatchObject({ answer: 'result' });
      expect(reply.embed.url).toContain(election.election_id);
    }
    expect(await offered('council', 'election', '2007', { name: 'haven-north' })).toEqual([
      '2007 Haven Borough Council election, 3 May 2007',
    ]);
    for (const [command, option] of [
      ['ward', 'election'],
      ['settings', 'election'],
    ] as const) {
      const elections = await offered(command, option, 'haven');
      expect(elections.length).toBeGreaterThanOrEqual(2);
      expect(new Set(elections).size).toBe(elections.length);
    }
  });
});
