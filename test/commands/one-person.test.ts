import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/release/make-release.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import { ask, askInFull, fieldOf } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { candidate, LABOUR, testham } from '../support/elections.ts';
import { releasePairs, write } from '../support/release.ts';

/** Who stood for Labour in each ward, by council and polling day. */
const STOOD: Record<string, Record<string, Record<string, readonly string[]>>> = {
  mere: {
    '2016-05-05': { Fen: ['Jane Wulfrun'] },
    '2018-05-03': { Headland: ['Jonathan Tamblyn'], Fen: ['John Wulfrun'], Moor: ['Jo Quernby', 'Ada Quernby'] },
    '2021-05-06': { Headland: ['Tamblyn J.'], Fen: ['Wulfrun, J.'] },
    '2022-05-05': { Headland: ['Jonathan Tamblyn'], Fen: ['Wulfrun J.'], Moor: ['Jo Quernby'] },
  },
  rothe: { '2022-05-05': { Moor: ['Tamblyn J.', 'Jo Quernby'] } },
};

function country(): Dataset {
  const { council, election, millHill } = testham();
  const councils = Object.keys(STOOD).map(
    (slug, index): Council => ({ ...council, slug, name: `${slug} Council`, gss: `E0890000${index}`, wards: [] }),
  );
  const elections = Object.entries(STOOD).flatMap(([slug, days]) =>
    Object.entries(days).map(
      ([election_date, wards]): Election => ({
        ...election,
        ...{ election_id: `local.${slug}.${election_date}`, council: slug, election_date },
        ...{ name: `${election_date.slice(0, 4)} ${slug} election`, control: null, composition: null, declared: null },
        ballots: Object.entries(wards).map(([post_label, names]) => ({
          ...millHill,
          ...{ post_label, gss: null, ballot_paper_id: `local.${slug}.${post_label.toLowerCase()}.${election_date}` },
          candidates: names.map((name, index) => ({ ...candidate(name, LABOUR, 100 - index), elected: null })),
        })),
      }),
    ),
  );
  return { ...dataset, councils: [...dataset.councils, ...councils], elections: [...dataset.elections, ...elections] };
}

beforeAll(async () => write(await releasePairs(country()), env.RESULTS));

describe('/candidate', () => {
  it('takes one name in one ward for one person, shows the newest, and lists the others as likely', async () => {
    const reply = await askInFull('candidate', { name: 'Jonathan Tamblyn', council: 'mere' });
    expect(reply.embed.title).toBe('Jonathan Tamblyn, Headland, 5 May 2022');
    expect(fieldOf(reply, 'Also on file').split('\n')).toEqual([
      expect.stringMatching(/^6 May 2021: J\. Tamblyn, .*\(likely: same surname, initial, ward and party\)$/),
      expect.stringMatching(/^3 May 2018: Jonathan Tamblyn, .*\(same name\)$/),
    ]);
  });

  it('asks if somebody of another council may be meant too', async () => {
    const { answer, buttons, content } = await ask('candidate', { name: 'Jonathan Tamblyn' });
    expect(answer).toBe('choice');
    expect(Object.keys(buttons)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^J\. Tamblyn, 2022 Lab, rothe/)]),
    );
    expect(content).toContain('not proven to be the same person');
  });

  it('asks which of two people of that name is meant if they stood for two councils', async () => {
    const name = 'Jo Quernby';
    expect((await ask('candidate', { name })).answer).toBe('choice');
    expect((await ask('candidate', { name, council: 'rothe' })).answer).toBe('result');
  });

  it('never takes initials for one of two people whom they fit', async () => {
    const john = await askInFull('candidate', { name: 'John Wulfrun', election: 'local.mere.2018-05-03' });
    expect(john.embed.title).toBe('John Wulfrun, Fen, 3 May 2018');
    expect(JSON.stringify(john.json)).not.toContain('J. Wulfrun');
    const initials = await askInFull('candidate', { name: 'Wulfrun J.', election: 'local.mere.2022-05-05' });
    expect(initials.embed.title).toBe('J. Wulfrun, Fen, 5 May 2022');
    for (const name of ['John Wulfrun', 'Jane Wulfrun']) expect(JSON.stringify(initials.json)).not.toContain(name);
  });
});
