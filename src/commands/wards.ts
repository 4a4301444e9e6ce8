import { refuseAbsentParty } from '../lookup/absent-party.ts';
import { electionOfRef, findElection } from '../lookup/election.ts';
import { suggestElections } from '../lookup/election-suggestions.ts';
import { findParty, knownParties, partyEntries, partyOfRef } from '../lookup/party.ts';
import { namedIn, suggestNamed } from '../lookup/phrase.ts';
import { readAs } from '../render/answer.ts';
import { wardsView } from '../render/views.ts';
import { type RankedWards, wardsAnswer } from '../render/wards.ts';
import { electedOn } from '../results/elected.ts';
import { partyRef } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Election } from '../results/schema.ts';
import { rankedWards, WARD_ORDERS, type WardOrder } from '../results/ward-ranking.ts';
import { type Command, opens } from './command.ts';
import { defineCommand, ELECTION, oneOf, PRIVATE, suggested } from './definition.ts';

export const wards = {
  definition: defineCommand('wards', 'All wards ranked: winner, votes and majority, ten a page', [
    oneOf('sort', 'The order (default: closest first)', WARD_ORDERS),
    suggested('party', 'Only wards that this party won'),
    ELECTION,
    PRIVATE,
  ]),
  example: '/wards sort:safest',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    return suggestNamed(typed, options.text('election'), context, partyEntries);
  },

  async handle(options, context) {
    const question = { example: (date: string) => `/wards election:${date}` };
    const election = options.text('election');
    const typed = options.text('party');
    const { name, subject } =
      typed === null
        ? { name: null, subject: await findElection(election, context, question) }
        : await namedIn(typed, election, context, partyEntries, { ...question, known: knownParties });
    const sort = nameKey(options.text('sort') ?? '');
    const order = WARD_ORDERS.find((one) => nameKey(one) === sort) ?? WARD_ORDERS[0];
    const viewIn = (one: Affiliation, ref: string) =>
      wardsView.encode({ election: ref, order, party: partyRef(one), page: 1 });
    if (name !== null) await refuseAbsentParty(name, subject, viewIn, context);
    const found =
      name === null
        ? null
        : findParty(name, subject, {
            example: (one = 'Labour') => `/wards party:${one}`,
            viewOf: (one) => viewIn(one, subject.ref),
          });
    const ranked = rank(subject.election, order, found?.party ?? null);
    return readAs(wardsAnswer(ranked, 1, subject), found?.readName ?? null);
  },

  open: opens(wardsView, async ({ election, order, party: ref, page }, context) => {
    const subject = await electionOfRef(election, context);
    const wonBy = subject && ref !== null ? partyOfRef(ref, subject) : null;
    if (!subject || (ref !== null && !wonBy)) return null;
    return wardsAnswer(rank(subject.election, order, wonBy), page ?? 1, subject);
  }),
} satisfies Command;

function rank({ ballots }: Election, order: WardOrder, wonBy: Affiliation | null): RankedWards {
  const isWon = (party: Affiliation) => (person: Affiliation) => partyKey(person) === partyKey(party);
  const wards = wonBy ? ballots.filter((ballot) => electedOn(ballot).people.some(isWon(wonBy))) : ballots;
  return { wards: rankedWards(wards, order), order, wonBy };
}
