import { beforeAll, describe, expect, it } from 'vitest';
import { installLink } from '../../src/render/install-link.ts';
import { ORIGIN, seed, visit } from '../support/bot.ts';
import { WITH_BY_ELECTIONS, withTestham } from '../support/by-elections.ts';
import { emptyNamespace } from '../support/kv.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { textOf } from './page-words.ts';
import { ELECTION, publishWithPictures } from './published.ts';

const NEWEST = '/elections/local.derby.2022-05-05';
const large = { RESULTS: emptyNamespace() };
const withByElections = { RESULTS: emptyNamespace(), HOME_ELECTION: 'local.testham.2007-05-03' };

beforeAll(async () => {
  await publishWithPictures();
  await seed(large.RESULTS, manyCouncils());
  await seed(withByElections.RESULTS, withTestham(WITH_BY_ELECTIONS));
}, 60_000);

async function html(path: string, changes = {}): Promise<string> {
  const response = await visit(path, {}, changes);
  expect(response.status).toBe(200);
  return response.text();
}

/** The addresses of the links of a page, each once, in order. */
function linksOf(page: string): string[] {
  return [...new Set([...page.matchAll(/<a href="([^"]+)"/g)].map(([, address = '']) => address))];
}

describe('The home page', () => {
  it('says what the site is, and searches without script', async () => {
    const page = await html('/');
    expect(page).toContain('<h1>Returning Officer</h1>');
    expect(textOf(page)).toContain('every ward, every candidate, and the source of each figure');
    expect(page).toMatch(/<form action="\/search"><input type="search" name="q"[^>]*aria-label=/);
    expect(page).not.toContain('<script');
  });

  it('says how much is on file, here and in its preview', async () => {
    const derby = 'On file: Derby City Council, 6 elections from 2003 to 2022.';
    const page = await html('/');
    expect(textOf(page)).toContain(derby);
    expect(page).toContain(`each figure. ${derby}"`);
    expect(textOf(await html('/', withByElections))).toMatch(/On file: 2 councils, \d+ elections from \d+ to 2022\./);
    expect(textOf(await html('/', large))).toContain('On file: 81 councils, 86 elections from 2003 to 2022.');
  });

  it('says which election the bot answers for, unless it is the newest', async () => {
    const words = 'the bot answers for its home election of 1 May 2003';
    expect(textOf(await html('/'))).toContain(words);
    for (const HOME_ELECTION of ['local.derby.2022-05-05', 'derby', 'local.derby.1999-05-06'])
      expect(textOf(await html('/', { HOME_ELECTION }))).not.toContain('home election');
  });

  it('lists the elections of the home council, newest first', async () => {
    const days = linksOf(await html('/')).filter((address) => address.startsWith('/elections/'));
    expect(days).toEqual(
      ['2022-05-05', '2021-05-06', '2019-05-02', '2018-05-03', '2016-05-05', '2003-05-01'].map(
        (day) => `/elections/local.derby.${day}`,
      ),
    );
  });

  it('shows the result of the newest election of the council, and never of a by-election', async () => {
    expect(textOf(await html('/'))).toContain(
      'Derby City Council, 5 May 2022 No overall control; Conservative largest, 18 of 51 seats, eight short.',
    );
    const page = textOf(await html('/', withByElections));
    expect(page).toContain('Testham Borough Council, 7 May 2015 ');
    expect(page).toContain('4 February 2016 (by-election)');
  });

  it('links to the installation if the deployment has set its application, and else not', async () => {
    const link = installLink('100000000000000001');
    expect(linksOf(await html('/'))).toContain(link);
    for (const id of [undefined, '']) {
      const page = await html('/', { DISCORD_APPLICATION_ID: id });
      expect(page).not.toContain('discord.com');
      expect(page).not.toContain('Add to Discord');
    }
  });

  it('links to the pages about the site, to where to report a mistake, and to each source with its licence', async () => {
    const page = await html('/');
    expect(linksOf(page)).toEqual(
      expect.arrayContaining([
        ...['/about', '/privacy', '/terms'],
        'https://github.com/returning-officer/returning-officer/issues',
        'https://en.wikipedia.org/wiki/2003_Derby_City_Council_election',
      ]),
    );
    expect(textOf(page)).toContain('Wikipedia, CC BY-SA 4.0: results of 2003');
    expect(page).not.toContain('mailto:');
  });

  it('of many councils lists the home council alone, and links to the others by letter and by year', async () => {
    const page = await html('/', large);
    expect([...page.matchAll(/<h3>(?:<a [^>]+>)?([^<]+)</g)].map(([, name]) => name)).toEqual([
      'Derby City Council',
      'All 81 councils by name',
      'All 86 elections by year',
    ]);
    expect(linksOf(page)).toEqual(expect.arrayContaining(['/elections#B', '/elections#W', '/years/2003']));
  });

  it('lists each of two councils with its elections', async () => {
    const links = linksOf(await html('/', withByElections));
    expect(links).toEqual(expect.arrayContaining(['/councils/derby', '/councils/testham']));
    expect(links).not.toContain('/elections#T');
  });
});

describe('The index of councils', () => {
  it('has every council once under its first letter, with the years of its elections', async () => {
    const page = await html('/elections', large);
    const councils = linksOf(page).filter((address) => address.startsWith('/councils/'));
    expect(councils).toHaveLength(81);
    expect(councils).toEqual(councils.toSorted());
    for (const [, letter] of page.matchAll(/href="#(\w)"/g)) expect(page).toContain(`<h2 id="${letter}">`);
    expect(textOf(page)).toContain('Derby City Council 2003, 2016, 2018, 2019, 2021, 2022');
  });

  it('by year has every election once', async () => {
    const years = linksOf(await html('/elections', large)).filter((address) => address.startsWith('/years/'));
    expect(years).toEqual([2022, 2021, 2019, 2018, 2016, 2003].map((year) => `/years/${year}`));
    const elections = await Promise.all(years.map(async (year) => linksOf(await html(year, large))));
    expect(new Set(elections.flat().filter((address) => address.startsWith('/elections/'))).size).toBe(86);
  });

  it('by year names by-elections', async () => {
    const page = textOf(await html('/years/2016', withByElections));
    expect(page).toContain('4 February 2016 Testham Borough Council (by-election)');
  });

  it.each(['/years/1999', '/councils/nowhere', '/councils/darby'])(
    'has nothing at %s, and says what it has',
    async (path) => {
      const response = await visit(path);
      expect(response.status).toBe(404);
      expect(linksOf(await response.text())).toContain(path.startsWith('/years') ? '/years/2022' : '/councils/derby');
    },
  );
});

describe('The page of a council', () => {
  it('has the newest result, every election and every ward', async () => {
    const page = await html('/councils/derby');
    expect(textOf(page)).toContain('Derby City Council, 5 May 2022 No overall control');
    const links = linksOf(page);
    for (const day of ['2022-05-05', '2021-05-06', '2019-05-02', '2018-05-03', '2016-05-05', '2003-05-01'])
      expect(links).toContain(`/elections/local.derby.${day}`);
    expect(links.filter((address) => address.startsWith(`${NEWEST}/`))).toHaveLength(17);
    for (const address of links.filter((one) => one.startsWith('/'))) expect((await visit(address)).status).toBe(200);
  });

  it('is linked from each of its elections and wards', async () => {
    expect(linksOf(await html(NEWEST))).toContain('/councils/derby');
    expect(linksOf(await html('/elections'))).toContain('/councils/derby');
  });
});

describe('Every page', () => {
  it.each(['/about', '/terms', ELECTION, `${ELECTION}/darley`, `${NEWEST}/darley/history`, '/elections/nowhere'])(
    'such as %s has links home and to the pages about the site, and a search',
    async (path) => {
      const page = await (await visit(path)).text();
      const header = /<header>.*<\/header>/s.exec(page)?.[0] ?? '';
      expect(header).toContain('<a href="/">Returning Officer</a>');
      expect(header).toContain('<form action="/search">');
      for (const link of ['/about', '/privacy', '/terms']) expect(linksOf(page)).toContain(link);
    },
  );

  it('may send its form to this site alone', async () => {
    expect((await visit('/')).headers.get('Content-Security-Policy')).toContain("form-action 'self'");
  });

  it('about the site has a preview without JSON or oEmbed', async () => {
    const page = await html('/terms');
    expect(page).toContain(`<link rel="canonical" href="${ORIGIN}/terms"/>`);
    expect(page).toContain('<meta property="og:title" content="Terms"/>');
    expect(page).not.toMatch(/json|oembed/);
  });
});

it('The terms give no warranty, and say whose figures these are', async () => {
  const words = textOf(await html('/terms'));
  for (const part of [
    'without any warranty',
    'not the official record',
    'keep to its licence',
    'Do not flood a channel',
  ])
    expect(words).toContain(part);
});
