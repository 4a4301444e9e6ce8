import { beforeAll, describe, expect, it } from 'vitest';
import { ask, askInFull, BEN, click, type Reply, seed, visit } from '../support/bot.ts';
import { RESULT_COMMANDS } from '../support/commands.ts';
import { dataset } from '../support/dataset.ts';
import { emptyNamespace } from '../support/kv.ts';
import { picturesNamed } from '../support/pictures.ts';
import { ELECTION, RESULT_PAGES } from './page-paths.ts';

/** The address of a picture, an element or field for one, or a word about one. */
const PICTURE = /\/charts\/|\.png|<img|<picture|"image"|og:image|summary_large_image|\b(?:picture|chart|hemicycle)/i;
const ADDRESS = /\/charts\/[0-9a-f]+\/([0-9a-f]+)\.png/g;

/** A reply in brief and in full, and in brief as another person shares it. */
async function everyForm(name: string, example: Record<string, string>): Promise<Reply[]> {
  const brief = await ask(name, { ...example, private: true }, BEN);
  const share = brief.buttons.Share;
  if (share === undefined) throw new Error(`/${name} cannot be shared.`);
  return [brief, await askInFull(name, example), await click(share, BEN)];
}

describe('Before pictures are published', () => {
  beforeAll(() => seed());

  it.each(RESULT_COMMANDS)('/$name answers without one and mentions none', async ({ name, example }) => {
    for (const reply of await everyForm(name, example)) {
      expect(reply.embed.title).not.toBe('');
      expect(JSON.stringify(reply.json)).not.toMatch(PICTURE);
    }
  });

  it.each(RESULT_PAGES)('the page %s, its card and its data show and mention none', async (path) => {
    const page = await visit(path);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('discord:component-embed');
    expect(html).not.toMatch(PICTURE);
    expect(html).toContain('name="twitter:card" content="summary"');
    const [place, query = ''] = path.split('?');
    expect(await (await visit(`${place}.json${query && `?${query}`}`)).text()).not.toMatch(PICTURE);
  });
});

describe('If only one of two wards has its picture', () => {
  const RESULTS = emptyNamespace();
  const published = new Set<string>();
  beforeAll(async () => {
    const pictures = await picturesNamed('local.derby.2003-05-01', ['wards/darley']);
    for (const { files } of [...pictures.values()].flat()) for (const hash of files.keys()) published.add(hash);
    await seed(RESULTS, dataset, pictures);
  });

  it('a comparison shows that one, in the reply and on the page', async () => {
    const page = await visit(`${ELECTION}/darley/compare/local.derby.2003-05-01/abbey`, {}, { RESULTS });
    const reply = await askInFull('compare', { first: 'Darley', second: 'Abbey' }, BEN, { RESULTS });
    for (const text of [await page.text(), JSON.stringify(reply.json)]) {
      const shown = [...text.matchAll(ADDRESS)].map(([, hash = '']) => hash);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter((hash) => !published.has(hash))).toEqual([]);
    }
    expect(JSON.stringify((await ask('ward', { name: 'Abbey' }, BEN, { RESULTS })).json)).not.toMatch(PICTURE);
  });
});
