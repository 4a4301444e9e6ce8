import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seed, visit } from '../support/bot.ts';
import { emptyNamespace } from '../support/kv.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { textOf } from './page-words.ts';

const large = { RESULTS: emptyNamespace() };
const RESULT = /<li><a href="([^"]+)">([^<]+)<\/a><div class="quiet">([^<]+)<\/div><\/li>/g;

beforeAll(async () => {
  await seed(env.RESULTS);
  await seed(large.RESULTS, manyCouncils());
}, 60_000);

async function pageFor(typed: string, changes = {}): Promise<string> {
  const response = await visit(`/search?q=${encodeURIComponent(typed)}`, {}, changes);
  expect(response.status).toBe(200);
  return response.text();
}

/** "Darley, Ward · Derby City Council, 5 May 2022" for each result, or each of the nearest names. */
async function found(typed: string, changes = {}): Promise<string[]> {
  const page = (await pageFor(typed, changes)).replaceAll('&#39;', "'");
  return [...page.matchAll(RESULT)].map(([, , name, detail]) => `${name}, ${detail}`);
}

const DARLEY = 'Darley, Ward · Derby City Council, 5 May 2022';
const TRAVIS = 'Joan Travis, Candidate · LD, Darley, Derby City Council, 1 May 2003';

describe('A search', () => {
  it.each([
    ['a ward', 'Darley', [DARLEY]],
    ['a misspelt ward', 'darly', [DARLEY]],
    ['a ward with the word "ward"', 'darley ward', [DARLEY]],
    ['a ward in a year', 'Darley 2003', ['Darley, Ward · Derby City Council, 1 May 2003']],
    ['a ward with its council', 'darley, derby', [DARLEY]],
    ['a party', 'Labour', ['Labour, Party · Derby City Council, 5 May 2022']],
    ['a party by its letters', 'UKIP', ['UKIP, Party · Derby City Council, 2 May 2019']],
    ['a party in a year', 'lib dems 2003', ['Liberal Democrats, Party · Derby City Council, 1 May 2003']],
    ['a council', 'Derby City Council', ['Derby City Council, Council · 5 May 2022']],
    ['a person', 'Joan Travis', [TRAVIS]],
    ['a misspelt person', 'Joan Travers', [TRAVIS]],
    ['a person in a year', 'joan travis 2003', [TRAVIS]],
    [
      'people who share a surname',
      'bull',
      [
        'Mark Bull, Candidate · Ind, Derwent, Derby City Council, 1 May 2003',
        'Richard Bull, Candidate · Ind, Normanton, Derby City Council, 1 May 2003',
      ],
    ],
  ])('finds %s', async (_, typed, expected) =>
    expect((await found(typed)).slice(0, expected.length)).toEqual(expected),
  );

  it('finds a person under a full name and, as likely, under initials', async () => {
    const all = await found('Martin Rawson');
    expect(all.some((one) => one.startsWith('Martin Rawson, Candidate'))).toBe(true);
    expect(all.some((one) => one.startsWith('M. Rawson, Candidate'))).toBe(true);
  });

  it('leaves out rough matches if a name has the words that were typed', async () => {
    expect(await found('Abbey')).toEqual(['Abbey, Ward · Derby City Council, 5 May 2022']);
  });

  it.each([
    ['darly', ['Darley']],
    ['alvestone', ['Alvaston']],
    ['Micklover', ['Mickleover']],
  ])('lists no person if a misspelt name is clearly a ward: %s', async (typed, wards) => {
    expect((await found(typed)).map((one) => one.split(',')[0])).toEqual(wards);
  });

  it('links each result to a page', async () => {
    for (const typed of ['Darley', 'Labour', 'Derby', 'Joan Travis', 'smith', 'ba']) {
      const links = [...(await pageFor(typed)).matchAll(RESULT)].map(([, path = '']) => path);
      expect(links.length).toBeGreaterThan(0);
      for (const path of links) expect([path, (await visit(path)).status]).toEqual([path, 200]);
    }
  });

  it.each(['', '   '])('for %j says what can be searched for', async (typed) => {
    const page = await pageFor(typed);
    expect(textOf(page)).toContain('Type the name of a ward, a person, a party or a council.');
    expect(page).not.toContain('<h2');
  });

  it('that finds nothing says so, with the nearest names', async () => {
    const page = textOf(await pageFor('Chadesdon Hill'));
    expect(page).toContain('Nothing on file has that name.');
    expect(page).toContain('Nearest names');
    expect((await found('Chadesdon Hill'))[0]).toBe('Chaddesden, Ward · Derby City Council, 5 May 2022');
  });

  it.each(['xyzzy', 'Qqqq Xxxx', 'Nottingham'])(
    'that finds nothing like %j says so, and links to the elections',
    async (typed) => {
      const page = await pageFor(typed);
      expect(textOf(page)).toContain('Nothing on file has that name.');
      expect(textOf(page)).not.toContain('Nearest names');
      expect(page).toContain('<a href="/elections">the list of councils and elections</a>');
      expect(await found(typed)).toEqual([]);
    },
  );

  it('of many councils finds wards of all, those of the home council first', async () => {
    const wards = await found('Darley', large);
    expect(wards[0]).toBe(DARLEY);
    expect(wards.filter((one) => one.startsWith('Darley, Ward'))).toHaveLength(81);
    expect(await found('darley bafield', large)).toEqual(['Darley, Ward · Bafield Borough Council, 1 May 2003']);
    for (const [, path = ''] of [...(await pageFor('darly', large)).matchAll(RESULT)].slice(0, 10))
      expect([path, (await visit(path, {}, large)).status]).toEqual([path, 200]);
  });

  it('of many councils searches the parties of the home council and of those named, and says so', async () => {
    expect(textOf(await pageFor('Labour', large))).toContain('Parties were searched in Derby City Council');
    expect((await found('Joan Travisba', large))[0]).toContain('Bafield Borough Council, 1 May 2003');
    expect((await found('Bafield', large))[0]).toBe('Bafield Borough Council, Council · 1 May 2003');
  });

  it('is kept out of search engines, and is not in the log or a preview', async () => {
    const response = await visit('/search?q=Darley');
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(/<head>.*<\/head>/s.exec(await response.text())?.[0]).not.toContain('Darley');
  });

  it('repeats any text only as the value of its field, escaped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (typed) => {
        const page = await pageFor(`<i>"'${typed}`.toWellFormed());
        expect(page).not.toContain('<i>');
        expect(page.match(/&lt;i&gt;/g)).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});
