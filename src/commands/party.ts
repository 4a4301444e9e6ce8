import { councilOf } from '../occasions.ts';
import { partyAnswer } from '../render/party.ts';
import { plain } from '../render/text.ts';
import { notFound, readAs, whichOne } from '../render/unanswered.ts';
import { partyRef, partyView } from '../render/views.ts';
import { partiesOnTheDay } from '../results/council-result.ts';
import type { Affiliation } from '../results/parties.ts';
import { partyResult } from '../results/party-result.ts';
import type { Election, Party } from '../results/schema.ts';
import { type Entry, find, suggest } from '../store/search.ts';
import { choicesOf, menuPage } from './choices.ts';
import type { Command } from './command.ts';
import { type Context, settingOf } from './context.ts';
import { defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';
import { electionAsked, electionOfView, type Query, suggestElections } from './election.ts';

const EXAMPLE = '/party Labour';

export const party = {
  definition: defineCommand('party', "A party's seats, votes, share by each method, and every candidate of it", [
    suggested('name', 'The party, or Independent', true),
    ELECTION,
    PRIVATE,
  ]),
  example: EXAMPLE,

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    const asked = await electionAsked(options.text('election'), context);
    return 'found' in asked ? choicesOf(suggest(typed, partyEntries(asked.found, context.archive.parties))) : [];
  },

  async handle(options, context) {
    const election = await electionAsked(options.text('election'), context);
    if ('unanswered' in election) return election.unanswered;
    const asked = partyAsked(options.text('name') ?? '', election.found, context);
    if ('unanswered' in asked) return asked.unanswered;
    const { party: found, readName } = asked.found;
    return readAs(
      partyAnswer(
        partyResult(found, election.found, councilOf(election.found, context.archive)),
        settingOf(election.found, context),
      ),
      readName,
    );
  },

  async open([ref, id, page], context) {
    const election = await electionOfView(ref, context);
    const found = election && partiesOnTheDay(election).find((one) => partyRef(one) === id);
    return found
      ? partyAnswer(
          partyResult(found, election, councilOf(election, context.archive)),
          settingOf(election, context),
          menuPage(page),
        )
      : null;
  },
} satisfies Command;

/** The party of an election that a text means: for `/party`, and for `/wards` by party. */
export function partyAsked(
  typed: string,
  election: Election,
  context: Context,
): Query<{ party: Affiliation; readName: string | null }> {
  const setting = settingOf(election, context);
  const found = find(typed, partyEntries(election, setting.parties));
  if (found.kind === 'one') return { found: { party: found.item, readName: found.readAs } };
  if (found.kind === 'none') {
    const names = found.closest.map(({ names: [name] }) => name);
    return { unanswered: notFound(`no party of that name stood for ${plain(setting.council.name)}`, names, EXAMPLE) };
  }
  const options = found.entries.map(({ names: [name], item }) => ({ label: name, view: partyView(item, setting) }));
  return { unanswered: whichOne('Which party?', options, context) };
}

/** The parties that stood in an election, by every name they go by. */
export function partyEntries(election: Election, parties: readonly Party[]): Entry<Affiliation>[] {
  return partiesOnTheDay(election).map((one) => {
    const known = parties.find(({ party_id }) => party_id === one.party_id);
    if (!known) return { names: [one.party_name], item: one };
    return { names: [known.short_name, known.name, known.abbreviation, ...known.also_called], item: one };
  });
}
