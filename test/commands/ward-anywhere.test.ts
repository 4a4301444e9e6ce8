import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/release/make-release.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { ask, click, offered } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { testham } from '../support/elections.ts';
import { brokenLimits } from '../support/limits.ts';
import { releasePairs, write } from '../support/release.ts';

const LARKFORD = 'Larkford City Council';
/** Wards by council and polling day. Derby, the home council, has Abbey, Arboretum and Darley. */
const COUNCILS: readonly [slug: string, name: string, wards: Record<string, readonly string[]>][] = [
  ['larkford', LARKFORD, { '2019-05-02': ['Old Quay'], '2022-05-05': ['Quarry Hill & Fen', 'Abbey', 'Saint Wulf'] }],
  ['rothe', 'Rothe Borough Council', { '2022-05-05': ['Abbey', 'Saint Wulf', 'Rawson'] }],
  ['mere', 'London Borough of Mere', { '2022-05-05': ['Saint Wulf', 'Labour'] }],
];

function country(): Dataset {
  const { council, election, millHill } = testham();
  const councils = COUNCILS.map(
    ([slug, name], index): Council => ({ ...council, slug, name, gss: `E0890000${index}`, wards: [] }),
  );
  const elections = COUNCILS.flatMap(([slug, name, days]) =>
    Object.entries(days).map(
      ([election_date, wards]): Election => ({
        ...election,
        ...{ election_id: `local.${slug}.${election_date}`, council: slug, election_date },
        ...{ name: `${election_date.slice(0, 4)} ${name} election`, control: null, composition: null, declared: null },
        ballots: wards.map((post_label) => ({
          ...millHill,
          ...{ post_label, gss: null, ballot_paper_id: `local.${slug}.${slugOf(post_label)}.${election_date}` },
        })),
      }),
    ),
  );
  return {
    ...dataset,
    councils: [...dataset.councils, ...councils],
    elections: [...dataset.elections, ...elections],
  };
}

beforeAll(async () => write(await releasePairs(country()), env.RESULTS));

const ward = (name: string, others: Record<string, string> = {}) => ask('ward', { name, ...others });

describe('A ward of another council', () => {
  it.each(['Quarry Hill & Fen', 'quarry hill and fen', 'Quarry Hill', 'QUARRY HILL & FEN WARD'])(
    'is found by %j, and the reply says whose it is',
    async (name) => {
      const reply = await ward(name);
      expect(reply.answer).toBe('result');
      expect(reply.embed.title).toBe('Quarry Hill & Fen, 5 May 2022');
      expect(reply.content).toContain(
        `Quarry Hill & Fen is a ward of ${LARKFORD}; no ward of Derby City Council has that name.`,
      );
      expect(brokenLimits(reply.json)).toEqual([]);
    },
  );

  it('that voted last in 2019 is shown as it was then', async () => {
    expect((await ward('Old Quay')).embed.title).toBe('Old Quay, 2 May 2019');
  });

  it('is offered with its council if several councils have one of that name', async () => {
    const reply = await ward('st wulf');
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons)).toEqual(['Saint Wulf, Larkford', 'Saint Wulf, Mere', 'Saint Wulf, Rothe']);
    for (const button of Object.values(reply.buttons)) {
      const shown = await click(button);
      expect(shown.embed.title).toBe('Saint Wulf, 5 May 2022');
    }
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('gives way to a ward of the home council with that name', async () => {
    const { embed, content } = await ward('Abbey');
    expect(embed.title).toBe('Abbey, 1 May 2003');
    expect(content).not.toContain('is a ward of');
  });

  it('is what a whole name means, even if a candidate has that surname or a party that name', async () => {
    expect((await ward('Rawson')).embed.title).toBe('Rawson, 5 May 2022');
  });

  it.each([
    ['quarry hill larkford 2022', {}],
    ['Quarry Hill, Larkford', {}],
    ['Quarry Hill', { council: 'Larkford' }],
    ['Quarry Hill', { election: 'local.larkford.2022-05-05' }],
  ])('is found by %j with %j, and nothing needs saying', async (name, others) => {
    const { embed, content } = await ward(name, others);
    expect(embed.title).toBe('Quarry Hill & Fen, 5 May 2022');
    expect(content).not.toContain('no ward of');
  });

  it.each([
    ['Quarry Hill', { council: 'Rothe' }],
    ['Quarry Hill', { election: '2003' }],
    ['Quarry Hill 2003', {}],
    ['Quarry Hill, Rothe', {}],
  ])('is not looked for if %j with %j names another council or an election', async (name, others) => {
    expect((await ward(name, others)).answer).not.toBe('result');
  });

  it('is suggested with its council, and the suggestion is understood', async () => {
    expect((await offered('ward', 'name', 'quarry'))[0]).toBe('Quarry Hill & Fen, Larkford');
    expect((await offered('ward', 'name', 'old qu'))[0]).toBe('Old Quay, Larkford, 2 May 2019');
    const names = await offered('ward', 'name', 'saint w');
    expect(names).toEqual(['Saint Wulf, Larkford', 'Saint Wulf, Mere', 'Saint Wulf, Rothe']);
    for (const name of [...names, 'Old Quay, Larkford, 2 May 2019', 'Quarry Hill & Fen, Larkford'])
      expect((await ward(name)).answer, name).toBe('result');
  });

  it('is suggested after those of the home council', async () => {
    expect((await offered('ward', 'name', 'abbey'))[0]).toBe('Abbey');
    expect(await offered('ward', 'name', 'abbey', { council: 'Rothe' })).toEqual(['Abbey']);
  });
});
