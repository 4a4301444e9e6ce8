import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { successionOf } from '../../src/lookup/succession.ts';
import type { CouncilEntry } from '../../src/release/catalogue.ts';
import type { Dataset } from '../../src/release/make-release.ts';
import { ask, click, visit } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { testham } from '../support/elections.ts';
import { brokenLimits } from '../support/limits.ts';
import { releasePairs, write } from '../support/release.ts';

const LINE = 'Oldshire existed until 31 March 2021; North Oldshire and West Oldshire replaced it.';
const code = (to: string | null) => ({ gss: 'E10999901', type: 'county' as const, from: null, to });

/** Oldshire was split in two in 2021; a council that became a unitary authority has two codes, and goes on. */
function country(): Dataset {
  const { council, election } = testham();
  const made = [
    {
      slug: 'oldshire',
      name: 'Oldshire',
      codes: [code('2021-03-31')],
      successors: ['north-oldshire', 'west-oldshire'],
    },
    { slug: 'north-oldshire', name: 'North Oldshire', codes: [], successors: [] },
    { slug: 'west-oldshire', name: 'West Oldshire', codes: [code('2019-03-31'), code(null)], successors: [] },
  ];
  const councils = made.map((one, index) => ({ ...council, ...one, gss: `E0790000${index}`, wards: [] }));
  const elections = councils.map(({ slug }) => ({
    ...election,
    election_id: `local.${slug}.2007-05-03`,
    council: slug,
    ballots: election.ballots.map((ballot) => ({
      ...ballot,
      ballot_paper_id: ballot.ballot_paper_id.replace('testham', slug),
    })),
  }));
  return { ...dataset, councils: [...dataset.councils, ...councils], elections: [...dataset.elections, ...elections] };
}

beforeAll(async () => write(await releasePairs(country()), env.RESULTS));

describe('A council that no longer exists', () => {
  it('is shown with the councils that replaced it, and a button for each', async () => {
    const reply = await ask('council', { name: 'Oldshire' });
    expect(reply.content).toContain(LINE);
    for (const name of ['North Oldshire', 'West Oldshire']) {
      const shown = await click(reply.buttons[name] ?? '');
      expect(shown.embed.title).toBe(`${name}, 3 May 2007`);
      expect(shown.content).not.toContain('existed until');
    }
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('has a page that links to these', async () => {
    const page = await (await visit('/councils/oldshire')).text();
    expect(page).toContain(LINE);
    expect(page).toContain('<a href="/councils/north-oldshire">North Oldshire</a>');
    expect(await (await visit('/councils/west-oldshire')).text()).not.toContain('existed until');
  });

  const old = { name: 'Oldshire', codes: [code('2021-03-31')], successors: ['a', 'b', 'c'] };
  const entry = (slug: string, name: string) => ({ slug, name }) as CouncilEntry;

  it('names the successors on file, and counts the others', () => {
    expect(successionOf(old, [entry('a', 'Anshire'), entry('z', 'Zedshire')])?.sentence).toBe(
      'Oldshire existed until 31 March 2021; Anshire and 2 councils without elections on file replaced it.',
    );
  });

  it.each([
    ['its end is not recorded', { ...old, codes: [code(null)] }],
    ['it has no codes', { ...old, codes: [] }],
    ['no successor is recorded', { ...old, successors: [] }],
  ])('is not mentioned if %s', (_, council) => {
    expect(successionOf(council, [entry('a', 'Anshire')])).toBeNull();
  });
});
