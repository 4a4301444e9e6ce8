import type { APIEmbed } from 'discord-api-types/v10';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type ComponentEmbed, readComponentEmbed } from '../../src/discord/component-embed.ts';
import { linkCard } from '../../src/pages/link-card.ts';
import { LinkCardScript } from '../../src/pages/link-card-script.tsx';
import type { TwoFormAnswer } from '../../src/render/answer.ts';
import {
  comparePath,
  electionPath,
  historyPath,
  partyPath,
  personPath,
  wardPath,
  wardsPath,
} from '../../src/render/paths.ts';
import { personRef } from '../../src/results/ids.ts';
import { partiesOnTheDay } from '../../src/results/parties-on-the-day.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';
import { WARD_ORDERS } from '../../src/results/ward-orders.ts';
import { ORIGIN, visit } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { at } from '../support/elections.ts';
import { ELECTION, publishWithPictures } from './published.ts';

const SCRIPT = /<script id="discord:component-embed" type="application\/json">(.*?)<\/script>/gs;
const LINKS = [{ label: 'Open page', url: `${ORIGIN}${ELECTION}` }];
const SOURCE = '[Wikipedia](https://en.wikipedia.org/wiki/Derby), CC BY-SA 4.0';

function pagesOf(election: Election): string[] {
  return [
    electionPath(election),
    ...election.ballots.map((ballot) => wardPath(election, ballot)),
    ...partiesOnTheDay(election).map((party) => partyPath(election, party)),
  ];
}

function furtherPagesOf(election: Election): string[] {
  const contest = (ballot: Ballot) => ({ ballot, election });
  return [
    ...election.ballots.flatMap((ballot) =>
      ballot.candidates.map((person) => personPath(election, person, personRef(person, ballot))),
    ),
    ...election.ballots.map((ballot) => historyPath(election, ballot)),
    ...WARD_ORDERS.map((order) => wardsPath(election, order, null)),
    ...election.ballots
      .slice(1)
      .map((ballot, index) => comparePath(contest(at(election.ballots, index)), contest(ballot))),
  ];
}

/** The scripts with a card in the head of a page. */
function scriptsIn(html: string): string[] {
  return [...(html.split('</head>')[0] ?? '').matchAll(SCRIPT)].map(([, text = '']) => text);
}

/** @throws Error if the card breaks a rule */
function cardIn(text: string): ComponentEmbed['component'] {
  const read = readComponentEmbed(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.embed.component;
}

function textsOf({ components }: ComponentEmbed['component']): string[] {
  return components.flatMap((part) => (part.type === 10 ? part.content : []));
}

function answerOf(embed: APIEmbed, content = 'Darley, 1 May 2003'): TwoFormAnswer {
  return { kind: 'result', view: 'ward', content, brief: () => ({ embed }), full: () => ({ embed: {} }) };
}

describe('The card of a link', () => {
  beforeAll(() => publishWithPictures());

  it.each(dataset.elections.map((election) => [election.name, election] as const))(
    'is valid on every page of the %s, with a heading, the source, two buttons and the party’s colour',
    async (_, election) => {
      for (const path of pagesOf(election)) {
        const html = await (await visit(path)).text();
        const scripts = scriptsIn(html);
        expect([path, scripts.length]).toEqual([path, 1]);
        const card = cardIn(scripts[0] ?? '');
        const [words = '', basis] = textsOf(card);
        expect(words).toMatch(/^(?:-# .+\n)?### \S.*\n/);
        expect(words.split('\n').at(-1)).toMatch(/\[.+\]\(https:.+\), /);
        expect(basis).toMatch(/^-# .*(?:recorded|derived)/i);
        const [row, ...otherRows] = card.components.filter((part) => part.type === 1);
        expect(otherRows).toEqual([]);
        expect(row?.components.map(({ url }) => url)).toEqual([
          ORIGIN + path,
          path === electionPath(election)
            ? expect.stringContaining('discord.com/oauth2')
            : ORIGIN + electionPath(election),
        ]);
        expect(`#${card.accent_color?.toString(16).padStart(6, '0')}`).toBe(
          /"theme-color" content="([^"]*)"/.exec(html)?.[1]?.toLowerCase(),
        );
        const pictures = card.components.flatMap((part) =>
          part.type === 12 ? part.items.map(({ media }) => media.url) : [],
        );
        const preview = /"og:image" content="([^"]*)"/.exec(html)?.[1];
        expect([path, pictures.length > 0]).toEqual([path, preview !== undefined]);
      }
    },
  );

  it.each(dataset.elections.map((election) => [election.name, election] as const))(
    'is valid on the page of every person, history, ranking and comparison with the next ward of the %s',
    async (_, election) => {
      for (const path of furtherPagesOf(election)) {
        const [script = '', ...others] = scriptsIn(await (await visit(path)).text());
        expect([path, others]).toEqual([path, []]);
        expect(textsOf(cardIn(script)).join(), path).toMatch(/recorded|derived/i);
      }
    },
  );

  it('says what the reply in brief says, in its order', async () => {
    const html = await (await visit(`${ELECTION}/darley`)).text();
    const card = cardIn(scriptsIn(html)[0] ?? '');
    expect(card.components.map(({ type }) => type)).toEqual([10, 12, 10, 1]);
    expect(textsOf(card)[0]).toMatch(
      /### Darley, 1 May 2003: Joan Travis \(Liberal Democrats\) elected, majority 433\n[\s\S]*Joan Travis[\s\S]*1,406[\s\S]*101/,
    );
    const [gallery] = card.components.filter((part) => part.type === 12);
    expect(gallery?.items[0]?.description).toContain('Bar chart of the votes in Darley');
  });

  it('is without “Add to Discord” if the application is not known', async () => {
    const html = await (await visit(ELECTION, {}, { DISCORD_APPLICATION_ID: '' })).text();
    expect(scriptsIn(html)).toHaveLength(1);
    expect(html).not.toContain('oauth2');
  });

  it('leaves out whole lines from the end until it is short enough, and says how many', () => {
    const link = fc
      .nat(5000)
      .map((number) => `[Ward ${number}](https://officer.example/${'x'.repeat(60)}) < ${number}`);
    const lines = fc.array(link, { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(lines, fc.nat(20), (all, leftOutBefore) => {
        const before = leftOutBefore > 0 ? [`… and ${leftOutBefore} more`] : [];
        const description = [...all, ...before, '2 notes: see “In full”', SOURCE].join('\n');
        const [words = ''] = textsOf(cardIn(linkCard(answerOf({ description }), LINKS)));
        const [heading, ...rest] = words.split('\n');
        expect(heading).toBe('### Darley, 1 May 2003');
        expect(rest.splice(-2)).toEqual(['2 notes: see the page', SOURCE]);
        const [more = ''] = rest.at(-1)?.startsWith('…') ? rest.splice(-1) : [];
        expect(rest).toEqual(all.slice(0, rest.length));
        const leftOut = all.length - rest.length + leftOutBefore;
        expect(more).toBe(leftOut > 0 ? `… and ${leftOut} more` : '');
        if (all.length < 15) expect(rest).toEqual(all);
      }),
    );
  });

  it.each<[string, string, APIEmbed, string]>([
    [
      'the council',
      'Labour, Derby, 1 May 2003: 7 of 19 seats',
      { title: 'Labour, Derby City Council, 1 May 2003' },
      '-# Derby City Council',
    ],
    [
      'the author, escaped',
      'Darley: a tie\nRead as “Darley”.',
      { title: 'Darley', author: { name: 'Derby_' } },
      '-# Derby\\_',
    ],
    [
      'each part once',
      'Closest wards',
      { title: 'Derby, 1 May 2003', author: { name: 'Derby' } },
      '-# Derby, 1 May 2003',
    ],
    ['nothing that the heading says', 'Darley, 1 May 2003: a tie', { title: 'Darley, 1 May 2003' }, ''],
  ])('names %s above the heading', (_, content, embed, context) => {
    const [words] = textsOf(cardIn(linkCard(answerOf({ ...embed, description: SOURCE }, content), LINKS)));
    const heading = `### ${content.split('\n')[0]}\n${SOURCE}`;
    expect(words).toBe(context === '' ? heading : `${context}\n${heading}`);
  });

  it('gives each picture a gallery of its own, with its alternative text cut to what others show', () => {
    const image = { url: `${ORIGIN}/charts/a/b.png`, description: 'é'.repeat(1024) };
    const answer = { ...answerOf({}), brief: () => ({ embed: { image, description: SOURCE }, pictures: [{ image }] }) };
    const galleries = cardIn(linkCard(answer, LINKS)).components.filter((part) => part.type === 12);
    expect(galleries.map(({ items }) => items.length)).toEqual([1, 1]);
    const bytes = new TextEncoder().encode(galleries[0]?.items[0]?.description).length;
    expect(bytes).toBeLessThanOrEqual(420);
    expect(bytes).toBeGreaterThan(400);
  });

  it('is left out if it breaks a rule, with one line in the log for all pages', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    try {
      const answer = answerOf({ description: SOURCE, image: { url: `${ORIGIN}/a.png` } });
      expect(LinkCardScript({ answer, links: LINKS, path: '/elections/a' })).toBeNull();
      expect(LinkCardScript({ answer, links: LINKS, path: '/elections/b' })).toBeNull();
      expect(log.mock.calls.map(([line]) => JSON.parse(line))).toEqual([
        {
          event: 'link card left out',
          path: '/elections/a',
          problem: expect.stringContaining('alternative text is empty'),
        },
      ]);
    } finally {
      log.mockRestore();
    }
  });
});
