import { settingOf } from '../lookup/context.ts';
import { electionAsked, electionOfView, suggestElections } from '../lookup/election.ts';
import { partyAsked, partyEntries } from '../lookup/party.ts';
import { suggest } from '../lookup/search.ts';
import { choicesOf, menuPage } from '../lookup/suggestions.ts';
import { readAs } from '../render/not-found.ts';
import { type Of, partyRef, wardsView } from '../render/views.ts';
import { type Ranking, wardsAnswer } from '../render/wards.ts';
import { partiesOnTheDay } from '../results/council-result.ts';
import { electedOn } from '../results/elected.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Election } from '../results/schema.ts';
import { rankedWards, WARD_ORDERS, type WardOrder } from '../results/ward-ranking.ts';
import type { Command } from './command.ts';
import { defineCommand, ELECTION, oneOf, PRIVATE, suggested } from './definition.ts';

/** How each order is offered; the first is taken when none is chosen. */
const ORDERS: Record<WardOrder, string> = {
  closest: 'closest',
  safest: 'safest',
  votes: 'votes',
  name: 'name',
};

export const wards = {
  definition: defineCommand('wards', 'All wards ranked: winner, votes and majority, ten a page', [
    oneOf('sort', 'The order; closest first when absent', ORDERS),
    suggested('party', 'Only wards that this party won'),
    ELECTION,
    PRIVATE,
  ]),
  example: '/wards sort:safest',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    const asked = await electionAsked(options.text('election'), context);
    return 'found' in asked
      ? choicesOf(suggest(typed, partyEntries(asked.found, context.archive.shelfOf(asked.found).parties)))
      : [];
  },

  async handle(options, context) {
    const byDate = (date: string) => `/wards election:${date}`;
    const election = await electionAsked(options.text('election'), context, { exampleOf: byDate });
    if ('unanswered' in election) return election.unanswered;
    const typed = options.text('party');
    const order = orderOf(options.text('sort')) ?? WARD_ORDERS[0];
    const asking = {
      exampleOf: (name = 'Labour') => `/wards party:${name}`,
      viewOf: (party: Affiliation, of: Of) => wardsView(order, party, 1, of),
    };
    const asked = typed === null ? null : partyAsked(typed, election.found, context, asking);
    if (asked && 'unanswered' in asked) return asked.unanswered;
    const ranking = rankingOf(election.found, order, asked?.found.party ?? null);
    return readAs(wardsAnswer(ranking, 1, settingOf(election.found, context)), asked?.found.readName ?? null);
  },

  async open([ref, sort, party, page], context) {
    const election = await electionOfView(ref, context);
    const order = orderOf(sort ?? null);
    if (!election || !order) return null;
    const wonBy = party === 'all' ? null : partiesOnTheDay(election).find((one) => partyRef(one) === party);
    if (wonBy === undefined) return null;
    return wardsAnswer(rankingOf(election, order, wonBy), menuPage(page) ?? 1, settingOf(election, context));
  },
} satisfies Command;

function rankingOf(election: Election, order: WardOrder, wonBy: Affiliation | null): Ranking {
  const won = (party: Affiliation) =>
    election.ballots.filter((ballot) =>
      electedOn(ballot).people.some((person) => partyKey(person) === partyKey(party)),
    );
  return { wards: rankedWards(wonBy ? won(wonBy) : election.ballots, order), order, wonBy };
}

function orderOf(text: string | null): WardOrder | null {
  return WARD_ORDERS.find((order) => order === text) ?? null;
}
