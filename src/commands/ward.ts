import { type Context, settingOf } from '../lookup/context.ts';
import { electionAsked, electionOfView, suggestElections } from '../lookup/election.ts';
import { suggest } from '../lookup/search.ts';
import { choicesOf, menuPage } from '../lookup/suggestions.ts';
import { wardAsked, wardEntries } from '../lookup/ward.ts';
import type { Answer } from '../render/answer.ts';
import { readAs } from '../render/not-found.ts';
import { wardView } from '../render/views.ts';
import { wardAnswer } from '../render/ward.ts';
import { wardRef } from '../results/ids.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { wardChange } from '../results/ward-change.ts';
import { wardResult } from '../results/ward-result.ts';
import type { Command } from './command.ts';
import { defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';
import { previousContest } from './held.ts';

export const ward = {
  definition: defineCommand('ward', "One ward's result: who won, every candidate, the majority", [
    suggested('name', 'The ward', true),
    ELECTION,
    PRIVATE,
  ]),
  example: '/ward Darley',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    const asked = await electionAsked(options.text('election'), context);
    return 'found' in asked ? choicesOf(suggest(typed, wardEntries(asked.found))) : [];
  },

  async handle(options, context) {
    const election = await electionAsked(options.text('election'), context);
    if ('unanswered' in election) return election.unanswered;
    const asked = wardAsked(options.text('name') ?? '', election.found, context, {
      exampleOf: (name = 'Darley') => `/ward ${name}`,
      viewOf: wardView,
    });
    if ('unanswered' in asked) return asked.unanswered;
    const { ballot, readName } = asked.found;
    return readAs(await answer(ballot, election.found, context), readName);
  },

  async open([ref, slug, page], context): Promise<Answer | null> {
    const election = await electionOfView(ref, context);
    const ballot = election?.ballots.find((one) => wardRef(one) === slug);
    if (!election || !ballot) return null;
    return answer(ballot, election, context, menuPage(page));
  },
} satisfies Command;

async function answer(ballot: Ballot, election: Election, context: Context, page?: number): Promise<Answer> {
  const previous = await previousContest(ballot, election, context);
  const change = previous && wardChange(ballot, previous);
  return wardAnswer(wardResult(ballot, election), change, settingOf(election, context), page);
}
