import { refuseAbsentParty } from '../lookup/absent-party.ts';
import type { Context } from '../lookup/context.ts';
import { electionOfRef } from '../lookup/election.ts';
import { suggestElections } from '../lookup/election-suggestions.ts';
import { exampleElection, isAtHome } from '../lookup/example.ts';
import { newerElection } from '../lookup/newer-election.ts';
import { findParty, knownParties, partyEntries, partyOfRef, samePartyIn } from '../lookup/party.ts';
import { partyElsewhere } from '../lookup/party-elsewhere.ts';
import { namedIn, suggestNamed } from '../lookup/phrase.ts';
import { find } from '../lookup/search.ts';
import { absentParties } from '../render/absent-party.ts';
import { type Answer, readAs, withButton } from '../render/answer.ts';
import { partyAnswer } from '../render/party.ts';
import type { Subject } from '../render/subject.ts';
import { partyView } from '../render/views.ts';
import { partyRef } from '../results/ids.ts';
import type { Affiliation } from '../results/parties.ts';
import { partyResult } from '../results/party-result.ts';
import { type Command, opens } from './command.ts';
import { COUNCIL, defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';

export const party = {
  definition: defineCommand('party', "A party's seats, votes, share by each method, and all its candidates", [
    suggested('name', 'The party, or Independent', true),
    ELECTION,
    COUNCIL,
    PRIVATE,
  ]),
  example: '/party Labour',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    return suggestNamed(typed, options.text('election'), context, partyEntries);
  },

  async handle(options, context) {
    const typed = options.text('name') ?? '';
    const election = options.text('election');
    const exampleIn = (one: string, there: Subject) => `/party name:${one} election:${exampleElection(there, context)}`;
    const { name, subject } = await namedIn(typed, election, context, partyEntries, {
      known: knownParties,
      example: exampleIn,
      viewIn: (name, there) => {
        const found = find(name, partyEntries(there));
        return found.kind === 'one' ? viewIn(found.item, there.ref) : null;
      },
    });
    await refuseAbsentParty(name, subject, viewIn, context);
    const { party, readName } = findParty(name, subject, {
      example: (one = 'Labour') => (isAtHome(election, context) ? `/party ${one}` : exampleIn(one, subject)),
      viewOf: (one) => viewIn(one, subject.ref),
    });
    return readAs(await answer(party, subject, context), readName);
  },

  open: opens(partyView, async ({ election, party: ref, page }, context) => {
    const subject = await electionOfRef(election, context);
    if (!subject) return null;
    const party = partyOfRef(ref, subject);
    if (party) return answer(party, subject, context, page ?? 1);
    // The menu of elections has all of them: only reading each would show in which the party stood.
    const elsewhere = await partyElsewhere(ref, subject, context);
    return elsewhere && absentParties(elsewhere, subject, viewIn);
  }),
} satisfies Command;

async function answer(party: Affiliation, subject: Subject, context: Context, page = 1): Promise<Answer> {
  const shown = partyAnswer(partyResult(party, subject.election, subject.council), subject, page);
  const newer = await newerElection(subject, context, (election, ref) => {
    const same = samePartyIn(party, election);
    return same && viewIn(same, ref);
  });
  return withButton(shown, newer);
}

function viewIn(party: Affiliation, election: string): string {
  return partyView.encode({ election, party: partyRef(party) });
}
