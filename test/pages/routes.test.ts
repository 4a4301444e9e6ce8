import { beforeAll, describe, expect, it } from 'vitest';
import { linkFrom } from '../../src/pages/link-from.ts';
import { DERBY_2003_FIGURES } from '../data/derby-2003-figures.ts';
import { ADA, ask, ORIGIN, visit } from '../support/bot.ts';
import { tieForLastSeat } from '../support/elections.ts';
import { coldNamespace, namespace } from '../support/kv.ts';
import { publishTestham } from '../support/publish.ts';
import { EVERY_PAGE, RESULT_PAGES } from './page-paths.ts';
import { ELECTION, publishWithPictures, WARDS } from './published.ts';
import { withoutCard } from './without-card.ts';

beforeAll(() => publishWithPictures());

describe('The pages', () => {
  it('show the same facts about the council as /council', async () => {
    const html = await (await visit(ELECTION)).text();
    for (const words of [
      'No overall control (recorded)',
      'Labour, the largest, has 25: 1 short',
      '18,586',
      '31.5%',
      '−2',
      'Labour + Liberal Democrats = 38',
      'has no label',
    ]) {
      expect(html).toContain(words);
    }
    for (const [name, path] of WARDS) expect(html).toContain(`<a href="${linkFrom(ELECTION, path)}">${name}</a>`);
  });

  it.each(WARDS)('show every candidate in %s and their votes', async (name, path) => {
    const html = await (await visit(path)).text();
    expect(html).toContain(`<h1>${name}, <span class="unit">1 May 2003</span></h1>`);
    for (const line of (DERBY_2003_FIGURES[name] ?? '').split('; ')) {
      const [, person, votes] = /^(.+) \w+ (\d+)$/.exec(line) ?? [];
      expect(html).toContain(person);
      expect(html).toContain(`<td>${Number(votes).toLocaleString('en-GB')}</td>`);
    }
    expect(html).toContain('not recorded');
    expect(html).toContain('https://en.wikipedia.org/wiki/2003_Derby_City_Council_election');
  });

  it('name the definition of each turnout', async () => {
    const html = await (await visit('/elections/local.derby.2022-05-05/mickleover')).text();
    expect(html).toContain('<dt>Turnout (as the source prints it)</dt><dd>41.9%</dd>');
    expect(html).toContain(
      '<dt>Valid votes as a share of the electorate (derived)</dt><dd>42.6%: 4,948 of 11,609</dd>',
    );
  });

  it('say once that hold or gain on the day is not recorded, and name the list that shows what REF means', async () => {
    const html = await (await visit('/elections/local.derby.2021-05-06/boulton')).text();
    expect(html).toContain(
      '<dt>Hold or gain</dt><dd>on the day: not recorded; as elected, a Reform Derby gain from Labour',
    );
    expect(html).toContain('The party of T. Prosser (Reform Derby) is our reading, from Open Council Data, 2021.');
    expect(html).toContain('Councillors, 2021');
  });

  it('show votes that are minimums as such', async () => {
    const html = await (await visit('/elections/local.derby.2022-05-05')).text();
    expect(html).toContain('<td>≥ 2,868</td><td>≥ 5.1%</td>');
  });

  it('say “tie” in the table of wards, and how many votes a voter had if that differs between wards', async () => {
    const published = await publishTestham((parts) => {
      tieForLastSeat(parts);
      parts.stMarys.candidates = parts.stMarys.candidates.map((one) => ({ ...one, votes_cast: null }));
    });
    const html = await (await visit(`/elections/${published.HOME_ELECTION}`, {}, published)).text();
    const rowOf = (ward: string) =>
      new RegExp(`<th scope="row"><a href="[^"]*/${ward}">.*?</tr>`).exec(html)?.[0] ?? '';
    expect(rowOf('mill-hill')).toContain('Tied: Ben Person and Cat Person');
    expect(rowOf('mill-hill')).toContain('<td>tie</td>');
    expect(rowOf('mill-hill')).toContain('up to 2 a voter');
    expect(rowOf('st-marys')).toContain('<td>not recorded</td>');
    expect(rowOf('westward-ho')).toContain('<td>400</td>');
    expect(rowOf('westward-ho')).not.toContain('a voter');
    expect(html).toContain('so totals are not comparable');
  });

  it('start the council with control, seats and turnout, then the seats that changed hands, then the wards', async () => {
    const html = await (await visit('/elections/local.derby.2022-05-05')).text();
    const order = [
      'Control after',
      'Valid votes as a share of the electorate',
      'All 51 seats',
      'id="gains"',
      'id="wards"',
    ];
    const places = order.map((words) => html.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(html).not.toContain('<dt>Turnout</dt>');
  });

  it('say once that seats before are not recorded', async () => {
    const html = withoutCard(await (await visit('/elections/local.derby.2016-05-05')).text());
    expect(html.match(/Seats before: not recorded/g)).toHaveLength(1);
    expect(html).not.toContain('>Before</th>');
    expect(html).not.toContain('<td>not recorded</td>');
    expect(html).toContain('<dt>Turnout</dt><dd>Not recorded</dd>');
  });

  it.each([
    ['', null, 'Abbey', 'Spondon'],
    ['?sort=majority', 'ascending', 'Chellaston', 'Littleover'],
    ['?sort=majority&order=desc', 'descending', 'Littleover', 'Chellaston'],
    ['?sort=votes', 'descending', 'Mickleover', 'Sinfin'],
    ['?sort=ward&order=desc', 'descending', 'Spondon', 'Abbey'],
    ['?sort=turnout', null, null, null],
    ['?sort=constructor&order=__proto__', null, 'Abbey', 'Spondon'],
  ])('sort the wards by %j without a script', async (query, direction, first, last) => {
    const html = await (await visit(ELECTION + query)).text();
    const table = html.slice(html.indexOf('id="wards"'));
    const wards = [...table.matchAll(/<th scope="row"><a href="[^"]+\/[a-z-]+">([^<]+)<\/a><div/g)].map(
      ([, name]) => name,
    );
    expect(new Set(wards).size).toBe(17);
    expect([...html.matchAll(/aria-sort="(\w+)"/g)].map(([, sorted]) => sorted)).toEqual(
      direction && query !== '?sort=turnout' ? [direction] : html.includes('aria-sort') ? ['descending'] : [],
    );
    if (first) expect([wards[0], wards.at(-1)]).toEqual([first, last]);
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${ELECTION}"`);
  });

  it('sort the wards by turnout if the source has it, and reverse the order at a second press', async () => {
    const html = await (await visit('/elections/local.derby.2022-05-05?sort=turnout')).text();
    expect(html).toContain('aria-sort="descending"><a href="?sort=turnout&amp;order=asc#wards">Turnout</a>');
    expect(html).toContain('turnout: as the source prints it');
    expect(await (await visit(ELECTION)).text()).not.toContain('sort=turnout');
  });

  it('say that the Independents stood without a party', async () => {
    expect(await (await visit(`${ELECTION}/parties/ynmp-party:2`)).text()).toContain('stood without a party');
  });

  it.each(RESULT_PAGES)('name the command that answers like %s', async (path) => {
    const [, command = '', typed = ''] = /<code>\/(\w+) ([^<]+)<\/code>/.exec(await (await visit(path)).text()) ?? [];
    const options = typed.split(/ (?=\w+:)/).map((option) => /^(\w+):(.+)$/.exec(option)?.slice(1) ?? []);
    expect((await ask(command, Object.fromEntries(options))).embed.url).toBe(ORIGIN + path);
  });

  it.each(EVERY_PAGE)('include %s, which is under 15 kB and has strict headers and no cookie', async (path) => {
    const response = await visit(path);
    const csp = response.headers.get('Content-Security-Policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toMatch(/unsafe|\*|http/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    const html = await response.text();
    expect(html.length).toBeLessThan(15_000);
    expect(html).not.toMatch(/ style="| on\w+="|<iframe/);
  });

  it.each(EVERY_PAGE)('name the site once in the title of %s, and head no section as a continuation', async (path) => {
    const html = await (await visit(path)).text();
    expect(/<title>([^<]+)</.exec(html)?.[1]?.match(/Returning Officer/g)).toHaveLength(1);
    const headings = [...html.matchAll(/<h[1-6][^>]*>(.*?)<\/h/g)].map(([, words]) => words);
    expect(headings.filter((words) => /continued/.test(words ?? ''))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it.each([
    [`${ELECTION}/darley`, 'Source: '],
    ['/elections/local.derby.2022-05-05/darley/history', 'Sources: '],
  ])('say in %s whether there are several sources', async (path, words) => {
    expect(await (await visit(path)).text()).toContain(`<p>${words}<a href="`);
  });

  it('link from an unknown ward to the closest names, and from an unknown election to those on file', async () => {
    const ward = await visit(`${ELECTION}/darly`);
    expect(ward.status).toBe(404);
    expect(await ward.text()).toContain(`<a href="${ELECTION}/darley">Darley</a>`);
    const election = await visit('/elections/local.derby.2004-06-10');
    expect(election.status).toBe(404);
    expect(await election.text()).toContain(`<a href="${ELECTION}">2003 Derby City Council election</a>`);
    expect((await visit(`${ELECTION}/parties/PP63`)).status).toBe(404);
  });

  it.each([
    [`${ELECTION}/darly`, 'Closest pages'],
    [`${ELECTION}/nowhere`, 'Pages on file'],
    ['/elections/local.derby.2004-06-10', 'Closest pages'],
    ['/elections/local.nottingham.2004-06-10', 'Pages on file'],
    [`${ELECTION}/parties/PP63`, 'Pages on file'],
  ])('call pages the closest only if their names are near: %s', async (path, heading) =>
    expect(await (await visit(path)).text()).toContain(`<h2>${heading}</h2>`),
  );

  it.each([
    '/elections/%E0%A4%A',
    '/elections/__proto__',
    `${ELECTION}/<script>`,
    `${ELECTION}/constructor.json`,
    '/elections/a/b/c/d',
    `/elections/${'x'.repeat(5000)}`,
  ])('answer %j with 404 and do not repeat it', async (path) => {
    const response = await visit(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('<script>');
  });

  it('say when they show the bundled copy, and then show no picture', async () => {
    const html = await (
      await visit(`${ELECTION}/darley`, {}, { RESULTS: namespace(() => Promise.reject(new Error('down'))) })
    ).text();
    expect(html).toContain('bundled copy');
    expect(html).not.toContain('<img');
    expect(await (await visit(`${ELECTION}/darley`, {}, { RESULTS: coldNamespace() })).text()).not.toContain(
      'bundled copy',
    );
  });

  it('name a command that also works for a council that is not the home one', async () => {
    const published = await publishTestham();
    const html = await (await visit('/elections/local.derby.2003-05-01/darley', {}, published)).text();
    const [, name = '', election = ''] = /<code>\/ward name:(.+?) election:(.+?)<\/code>/.exec(html) ?? [];
    expect((await ask('ward', { name, election }, ADA, published)).content).toContain('Joan Travis');
  });

  it('say that a countermanded poll filled no seat', async () => {
    const published = await publishTestham(({ millHill }) => {
      const { candidates } = millHill;
      millHill.cancelled_poll = true;
      millHill.cancellation_reason = 'countermanded';
      millHill.candidates = candidates.map((one) => ({ ...one, votes_cast: null, elected: null }));
    });
    const page = async (path: string) =>
      (await visit(`/elections/local.testham.2007-05-03${path}`, {}, published)).text();
    expect(await page('/mill-hill')).toContain(
      'The poll was cancelled because a candidate died; the seat was not filled that day.',
    );
    const council = await page('');
    expect(council).toContain('Elected: nobody that day');
    expect(council).toContain('no poll: a candidate died');
    expect(council).toContain('2 seats won that day');
  });
});

describe('A picture', () => {
  it('has alt text that states the result, and may be cached for ever under its hash', async () => {
    const { embed } = await ask('ward', { name: 'Darley' });
    expect(embed.image).toMatchObject({
      description: expect.stringContaining('Joan Travis (Liberal Democrats) 1,406, elected'),
    });
    const path = embed.image?.url.replace(ORIGIN, '') ?? '';
    const response = await visit(path);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    const tag = response.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    expect((await visit(path, { 'If-None-Match': tag })).status).toBe(304);
  });

  it.each([
    ['council', {}],
    ['party', { name: 'Labour' }],
    ['ward', { name: 'Chellaston' }],
  ])('in the reply of /%s is served', async (command, options) => {
    const { embed } = await ask(command, options);
    expect((await visit(embed.image?.url.replace(ORIGIN, '') ?? '')).status).toBe(200);
  });

  it('is dark in a reply, and on a page light unless the screen is dark', async () => {
    const { embed } = await ask('ward', { name: 'Darley' });
    const dark = embed.image?.url.replace(ORIGIN, '') ?? '';
    const html = await (await visit(`${ELECTION}/darley`)).text();
    expect(html).toContain(`<source media="screen and (prefers-color-scheme:dark)" srcset="${dark}"/>`);
    const [, light = ''] = /<img src="(\/charts[^"]+)"/.exec(html) ?? [];
    expect(light).not.toBe(dark);
    expect((await visit(light)).status).toBe(200);
  });

  it.each(['0'.repeat(32), '0'.repeat(31), 'catalogue', '..', 'z'.repeat(32)])(
    'with the unknown hash %j is not found, nor is one in an album with that hash',
    async (hash) => {
      const { embed } = await ask('ward', { name: 'Darley' });
      const [, charts, album, file] = new URL(embed.image?.url ?? '').pathname.split('/');
      expect((await visit(`/${charts}/${album}/${hash}.png`)).status).toBe(404);
      expect((await visit(`/${charts}/${hash}/${file}`)).status).toBe(404);
    },
  );

  it('is absent if the bundled copy answers', async () => {
    const reply = await ask('ward', { name: 'Darley' }, undefined, {
      RESULTS: namespace(() => Promise.reject(new Error('down'))),
    });
    expect(reply.embed.image).toBeUndefined();
  });
});
