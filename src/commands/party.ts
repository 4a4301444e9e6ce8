import { settingOf } from '../lookup/context.ts';
import { electionAsked, electionOfView, suggestElections } from '../lookup/election.ts';
import { councilOf } from '../lookup/occasions.ts';
import { partyAsked, partyEntries } from '../lookup/party.ts';
import { suggest } from '../lookup/search.ts';
import { choicesOf, menuPage } from '../lookup/suggestions.ts';
import { readAs } from '../render/not-found.ts';
import { partyAnswer } from '../render/party.ts';
import { partyRef, partyView } from '../render/views.ts';
import { partiesOnTheDay } from '../results/council-result.ts';
import { partyResult } from '../results/party-result.ts';
import type { Command } from './command.ts';
import { defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';

export const party = {
  definition: defineCommand('party', "A party's seats, votes, share by each method, and every candidate of it", [
    suggested('name', 'The party, or Independent', true),
    ELECTION,
    PRIVATE,
  ]),
  example: '/party Labour',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    const asked = await electionAsked(options.text('election'), context);
    return 'found' in asked
      ? choicesOf(suggest(typed, partyEntries(asked.found, context.archive.shelfOf(asked.found).parties)))
      : [];
  },

  async handle(options, context) {
    const exampleOf = (date: string) => `/party name:Labour election:${date}`;
    const election = await electionAsked(options.text('election'), context, { exampleOf });
    if ('unanswered' in election) return election.unanswered;
    const asked = partyAsked(options.text('name') ?? '', election.found, context, {
      exampleOf: (name = 'Labour') => `/party ${name}`,
      viewOf: partyView,
    });
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
