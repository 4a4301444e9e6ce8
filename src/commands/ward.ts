import type { Context } from '../lookup/context.ts';
import { electionOfRef, findElection, suggestElections } from '../lookup/election.ts';
import { suggest } from '../lookup/search.ts';
import { suggestionsOf } from '../lookup/suggestions.ts';
import { findWard, previousContest, wardEntries, wardOfRef } from '../lookup/ward.ts';
import { type Answer, readAs } from '../render/answer.ts';
import type { Subject } from '../render/subject.ts';
import { wardView } from '../render/views.ts';
import { wardAnswer } from '../render/ward.ts';
import { wardRef } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { wardChange } from '../results/ward-change.ts';
import { wardResult } from '../results/ward-result.ts';
import { type Command, opens } from './command.ts';
import { defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';

export const ward = {
  definition: defineCommand('ward', "One ward's result: who won, every candidate, the majority", [
    suggested('name', 'The ward', true),
    ELECTION,
    PRIVATE,
  ]),
  example: '/ward Darley',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    const { election } = await findElection(options.text('election'), context);
    return suggestionsOf(suggest(typed, wardEntries(election)));
  },

  async handle(options, context) {
    const subject = await findElection(options.text('election'), context);
    const { ballot, readName } = findWard(options.text('name') ?? '', subject, {
      example: (name = 'Darley') => `/ward ${name}`,
      viewOf: (one) => wardView.encode({ election: subject.ref, ward: wardRef(one) }),
    });
    return readAs(await answer(ballot, subject, context), readName);
  },

  open: opens(wardView, async ({ election, ward, page }, context) => {
    const subject = await electionOfRef(election, context);
    const ballot = subject && wardOfRef(ward, subject);
    return ballot && answer(ballot, subject, context, page);
  }),
} satisfies Command;

async function answer(
  ballot: Ballot,
  subject: Subject,
  context: Context,
  menuPage: number | null = null,
): Promise<Answer> {
  const previous = await previousContest(ballot, subject, context);
  const change = previous && wardChange(ballot, previous);
  return wardAnswer(wardResult(ballot, subject.election), change, subject, menuPage);
}
