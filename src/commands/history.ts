import { type Context, settingOf } from '../lookup/context.ts';
import { electionAsked, electionOfView } from '../lookup/election.ts';
import { councilOf } from '../lookup/occasions.ts';
import { suggest } from '../lookup/search.ts';
import { choicesOf } from '../lookup/suggestions.ts';
import { wardAsked, wardEntries } from '../lookup/ward.ts';
import type { Answer } from '../render/answer.ts';
import { historyAnswer } from '../render/history.ts';
import { readAs } from '../render/not-found.ts';
import { historyView } from '../render/views.ts';
import { wardRef } from '../results/ids.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { wardHistory } from '../results/ward-history.ts';
import type { Command } from './command.ts';
import { defineCommand, PRIVATE, suggested } from './definition.ts';
import { electionsOf, sameWardIn } from './held.ts';

export const history = {
  definition: defineCommand('history', 'A ward through the years: shares, who won each time, holds and gains', [
    suggested('ward', 'The ward', true),
    PRIVATE,
  ]),
  example: '/history Darley',

  async autocomplete({ typed }, _options, context) {
    const asked = await electionAsked(null, context);
    return 'found' in asked ? choicesOf(suggest(typed, wardEntries(asked.found))) : [];
  },

  async handle(options, context) {
    const election = await electionAsked(null, context);
    if ('unanswered' in election) return election.unanswered;
    const asking = { exampleOf: (name = 'Darley') => `/history ${name}`, viewOf: historyView };
    const asked = wardAsked(options.text('ward') ?? '', election.found, context, asking);
    if ('unanswered' in asked) return asked.unanswered;
    return readAs(await answer(asked.found.ballot, election.found, context), asked.found.readName);
  },

  async open([ref, slug], context): Promise<Answer | null> {
    const election = await electionOfView(ref, context);
    const ballot = election?.ballots.find((one) => wardRef(one) === slug);
    return election && ballot ? answer(ballot, election, context) : null;
  },
} satisfies Command;

/** A ward through every election of its council that is held, looked at from the newest. */
async function answer(ballot: Ballot, election: Election, context: Context): Promise<Answer> {
  const elections = await electionsOf(councilOf(election, context.archive), context);
  const [first, ...later] = wardHistory(sameWardIn(ballot), elections);
  if (!first) throw new Error(`${ballot.ballot_paper_id} is in no election that could be read`);
  const newest = later.at(-1) ?? first;
  return historyAnswer([first, ...later], settingOf(newest.election, context));
}
