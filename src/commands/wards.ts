import { refuseAbsentParty } from '../lookup/absent-party.ts';
import type { Context } from '../lookup/context.ts';
import { electionOfRef, findElection } from '../lookup/election.ts';
import { suggestElections } from '../lookup/election-suggestions.ts';
import { exampleElection, isAtHome } from '../lookup/example.ts';
import { newerElection, newerOfCouncil } from '../lookup/newer-election.ts';
import { findParty, knownParties, partyEntries, partyOfRef, samePartyIn } from '../lookup/party.ts';
import { partyElsewhere } from '../lookup/party-elsewhere.ts';
import { namedIn, suggestNamed } from '../lookup/phrase.ts';
import { find } from '../lookup/search.ts';
import { absentParties } from '../render/absent-party.ts';
import { type Answer, readAs, withButton } from '../render/answer.ts';
import type { Subject } from '../render/subject.ts';
import { wardsView } from '../render/views.ts';
import { type RankedWards, wardsAnswer } from '../render/wards.ts';
import { partyRef } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import type { Affiliation } from '../results/parties.ts';
import type { Election } from '../results/schema.ts';
import { WARD_ORDERS, type WardOrder } from '../results/ward-orders.ts';
import { rankedWards } from '../results/ward-ranking.ts';
import { wardsWonBy } from '../results/wards-won.ts';
import { type Command, opens } from './command.ts';
import { COUNCIL, defineCommand, ELECTION, oneOf, PRIVATE, suggested } from './definition.ts';

export const wards = {
  definition: defineCommand('wards', 'All wards ranked: winner, votes and majority, ten a page', [
    oneOf('sort', 'The order (default: closest first)', WARD_ORDERS),
    suggested('party', 'Only wards that this party won'),
    ELECTION,
    COUNCIL,
    PRIVATE,
  ]),
  example: '/wards sort:safest',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    return suggestNamed(typed, options.text('election'), context, partyEntries);
  },

  async handle(options, context) {
    const election = options.text('election');
    const typed = options.text('party');
    const sort = nameKey(options.text('sort') ?? '');
    const order = WARD_ORDERS.find((one) => nameKey(one) === sort) ?? WARD_ORDERS[0];
    const sorted = options.text('sort') === null ? '' : ` sort:${order}`;
    const exampleIn = (there: Subject, wonBy = '') =>
      `/wards${sorted}${wonBy} election:${exampleElection(there, context)}`;
    const viewIn = viewsOf(order);
    const { name, subject } =
      typed === null
        ? {
            name: null,
            subject: await findElection(election, context, {
              example: (there) => exampleIn(there),
              viewIn: ({ ref }) => wardsView.encode({ election: ref, order }),
            }),
          }
        : await namedIn(typed, election, context, partyEntries, {
            known: knownParties,
            example: (one, there) => exampleIn(there, ` party:${one}`),
            viewIn: (one, there) => {
              const stood = find(one, partyEntries(there));
              return stood.kind === 'one' ? viewIn(stood.item, there.ref) : null;
            },
          });
    if (name !== null) await refuseAbsentParty(name, subject, viewIn, context);
    const found =
      name === null
        ? null
        : findParty(name, subject, {
            example: (one = 'Labour') =>
              isAtHome(election, context) ? `/wards${sorted} party:${one}` : exampleIn(subject, ` party:${one}`),
            viewOf: (one) => viewIn(one, subject.ref),
          });
    return readAs(await answer(order, found?.party ?? null, subject, context), found?.readName ?? null);
  },

  open: opens(wardsView, async ({ election, order, party: ref, page }, context) => {
    const subject = await electionOfRef(election, context);
    if (!subject) return null;
    const wonBy = ref === null ? null : partyOfRef(ref, subject);
    if (ref === null || wonBy) return answer(order, wonBy, subject, context, page ?? 1);
    const elsewhere = await partyElsewhere(ref, subject, context);
    return elsewhere && absentParties(elsewhere, subject, viewsOf(order));
  }),
} satisfies Command;

/** The views of the wards that a party won, in an order. */
function viewsOf(order: WardOrder) {
  return (party: Affiliation, ref: string) =>
    wardsView.encode({ election: ref, order, party: partyRef(party), page: 1 });
}

/** @param wonBy the party whose wards are shown; null for all wards */
async function answer(
  order: WardOrder,
  wonBy: Affiliation | null,
  subject: Subject,
  context: Context,
  page = 1,
): Promise<Answer> {
  const newer =
    wonBy === null
      ? newerOfCouncil(subject, (election) => wardsView.encode({ election, order }))
      : await newerElection(subject, context, (election, ref) => {
          const same = samePartyIn(wonBy, election);
          return same && wardsView.encode({ election: ref, order, party: partyRef(same) });
        });
  return withButton(wardsAnswer(rank(subject.election, order, wonBy), page, subject), newer);
}

function rank({ ballots }: Election, order: WardOrder, wonBy: Affiliation | null): RankedWards {
  return { wards: rankedWards(wardsWonBy(wonBy, ballots), order), order, wonBy };
}
