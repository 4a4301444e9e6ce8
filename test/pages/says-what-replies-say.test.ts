/** Whatever a reply says in full, the page that its title links to says too. */
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { customId } from '../../src/discord/custom-id.ts';
import {
  aboutView,
  candidateView,
  compareView,
  councilView,
  historyView,
  partyView,
  wardsView,
  wardView,
} from '../../src/render/views.ts';
import { ballotRef, electionRef, partyRef, personRef, wardRef } from '../../src/results/ids.ts';
import { partiesOnTheDay } from '../../src/results/parties-on-the-day.ts';
import type { Election } from '../../src/results/schema.ts';
import { ballotsOfWard } from '../../src/results/ward-history.ts';
import { WARD_ORDERS } from '../../src/results/ward-orders.ts';
import { ADA, click, ORIGIN, type Reply, seed, visit } from '../support/bot.ts';
import { WITH_BY_ELECTIONS, withTestham } from '../support/by-elections.ts';
import { blocksOf, lacking, plainLine, textOf } from './page-words.ts';

const { elections, councils, ...rest } = withTestham(WITH_BY_ELECTIONS);
/** An election has up to a hundred candidates. */
const SLOW_MS = 60_000;
const BULLET = '• ';
/** A page has what a reply has on several. */
const PAGE = /, page \d+ of \d+$/;

beforeAll(() => seed(env.RESULTS, { elections, councils, ...rest }));

/** The views of every reply about an election, by kind. */
function viewsOf(election: Election): Record<string, string[]> {
  const council = councils.find(({ slug }) => slug === election.council);
  if (!council) throw new Error(`no council for ${election.election_id}`);
  const ref = electionRef(election, council);
  const { ballots } = election;
  const parties = partiesOnTheDay(election).map(partyRef);
  const [later] = elections
    .filter((other) => other.council === election.council && other.election_date > election.election_date)
    .toSorted((a, b) => (a.election_date > b.election_date ? 1 : -1));
  const pairs = ballots.flatMap((ballot, index) => {
    const next = ballots[index + 1];
    const sameWard = later ? ballotsOfWard(ballot, later).map((one) => ({ one, other: later })) : [];
    return [
      ...(next ? [{ ballot, one: next, other: election }] : []),
      ...sameWard.map((same) => ({ ballot, ...same })),
    ];
  });
  return {
    council: [councilView.encode({ election: ref })],
    ward: ballots.map((ballot) => wardView.encode({ election: ref, ward: wardRef(ballot) })),
    party: parties.map((party) => partyView.encode({ election: ref, party })),
    candidate: ballots.flatMap((ballot) =>
      ballot.candidates.map((one) => candidateView.encode({ election: ref, person: personRef(one, ballot) })),
    ),
    wards: WARD_ORDERS.flatMap((order) =>
      [null, ...parties].map((party) => wardsView.encode({ election: ref, order, party, page: 1 })),
    ),
    history: ballots.map((ballot) => historyView.encode({ election: ref, ward: wardRef(ballot) })),
    compare: pairs.map(({ ballot, one, other }) =>
      compareView.encode({
        election: ref,
        ballot: ballotRef(ballot),
        otherElection: electionRef(other, council),
        otherBallot: ballotRef(one),
      }),
    ),
  };
}

const inFull = (view: string) => click(customId({ action: 'open', form: 'full', asker: ADA.id, private: false, view }));

/** What a page lacks of a reply, each with the line of the reply. */
function missing(reply: Reply, html: string): string[] {
  const page = textOf(html);
  const blocks = blocksOf(html);
  const { title = '', description = '', fields = [], footer } = reply.embed;
  const sources = fields.filter(({ name }) => name === 'Source');
  const lines = fields.filter((one) => !sources.includes(one)).flatMap(({ value }) => value.split('\n'));
  const sentences = lines.filter((line) => line.startsWith(BULLET)).map((line) => plainLine(line.slice(BULLET.length)));
  const figures = [...description.split('\n'), ...lines.filter((line) => !line.startsWith(BULLET))].flatMap((line) =>
    plainLine(line).replace(PAGE, '').split(', '),
  );
  const whole = [title, ...reply.content.split('\n'), ...sources.flatMap(({ value }) => value.split('\n'))];
  return [
    ...[footer?.text ?? ''].filter((basis) => !page.includes(basis)),
    ...whole.map(plainLine).flatMap((line) => lacking(line, page).map((word) => `${word}, of “${line}”`)),
    ...[...sentences, ...figures].filter((line) => !blocks.some((block) => lacking(line, block).length === 0)),
  ];
}

describe.each(elections.map((election) => [election.election_id, election] as const))('For %s', (_, election) => {
  it.each(Object.entries(viewsOf(election)))(
    'each page says everything that the reply about a %s says in full',
    async (_kind, views) => {
      const found: Record<string, string[]> = {};
      for (const view of views) {
        const reply = await inFull(view);
        const path = (reply.embed.url ?? '').replace(ORIGIN, '');
        const response = await visit(path);
        expect([view, response.status]).toEqual([view, 200]);
        const html = await response.text();
        expect(html).toContain(`<link rel="canonical" href="${(reply.embed.url ?? '').replaceAll('&', '&amp;')}"/>`);
        const lacks = missing(reply, html);
        if (lacks.length > 0) found[path] = lacks;
      }
      expect(found).toEqual({});
    },
    SLOW_MS,
  );
});

it('The page about the bot says everything that the reply says in full', async () => {
  const html = await (await visit('/about')).text();
  expect(missing(await inFull(aboutView.encode({})), html)).toEqual([]);
});
