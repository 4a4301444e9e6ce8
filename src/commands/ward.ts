import type { Context } from '../lookup/context.ts';
import { electionOfRef } from '../lookup/election.ts';
import { suggestElections } from '../lookup/election-suggestions.ts';
import { exampleElection, isAtHome } from '../lookup/example.ts';
import { lastContestOf } from '../lookup/last-contest.ts';
import { liveAnswers } from '../lookup/live.ts';
import { newerElection } from '../lookup/newer-election.ts';
import { namedIn } from '../lookup/phrase.ts';
import { suggestWards } from '../lookup/suggested-wards.ts';
import { previousContest, viewOfWard, wardsOf } from '../lookup/ward.ts';
import { wardOrElsewhere } from '../lookup/ward-or-elsewhere.ts';
import { type Answer, withButton, withLine } from '../render/answer.ts';
import type { Subject } from '../render/subject.ts';
import { wardView } from '../render/views.ts';
import { wardAnswer } from '../render/ward.ts';
import { ballotNamed, wardRef } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { wardChange } from '../results/ward-change.ts';
import { sameWard } from '../results/ward-history.ts';
import { wardResult } from '../results/ward-result.ts';
import { type Command, opens } from './command.ts';
import { COUNCIL, defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';

export const ward = {
  definition: defineCommand('ward', "One ward's result: who won, every candidate, the majority", [
    suggested('name', 'The ward', true),
    ELECTION,
    COUNCIL,
    PRIVATE,
  ]),
  example: '/ward Darley',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election') return suggestElections(typed, context);
    return suggestWards(typed, options.text('election'), context);
  },

  async handle(options, context) {
    const typed = options.text('name') ?? '';
    const election = options.text('election');
    const exampleIn = (one: string, there: Subject) => `/ward name:${one} election:${exampleElection(there, context)}`;
    const { name, subject, ...named } = await namedIn(typed, election, context, wardsOf, {
      anyCouncil: true,
      example: exampleIn,
      viewIn: viewOfWard,
    });
    const live = named.isDated ? null : await liveAnswers(context);
    const now = await live?.liveWardNamed(name, subject.council.slug, context);
    if (now) return now;
    const found = await wardOrElsewhere(
      name,
      subject,
      {
        example: (one = 'Darley') => (isAtHome(election, context) ? `/ward ${one}` : exampleIn(one, subject)),
        viewOf: (one) => wardView.encode({ election: subject.ref, ward: wardRef(one) }),
        away: viewAway,
        named,
      },
      context,
    );
    const there = await live?.liveWardOf(found.ballot, found.subject.council.slug, context);
    return withLine(there ?? (await answer(found.ballot, found.subject, context)), found.line);
  },

  open: opens(wardView, async (view, context) => {
    const live = await (await liveAnswers(context))?.liveWardOfView(view, context);
    if (live) return live;
    const { election, ward, page } = view;
    const subject = await electionOfRef(election, context);
    if (!subject) return null;
    const ballot = ballotNamed(ward, subject.election) ?? (await elsewhere(ward, subject, context));
    return ballot && answer(ballot, subject, context, page);
  }),
} satisfies Command;

/** The view of a ward of another council. */
function viewAway({ ref, ward }: { ref: string; ward: string }): string {
  return wardView.encode({ election: ref, ward });
}

async function answer(
  ballot: Ballot,
  subject: Subject,
  context: Context,
  menuPage: number | null = null,
): Promise<Answer> {
  const previous = await previousContest(ballot, subject, context);
  const change = previous && wardChange(ballot, previous);
  const last = await lastContestOf(ballot, subject, context);
  const newer = await newerElection(subject, context, (election, ref) => {
    const same = sameWard(ballot, election);
    return same && wardView.encode({ election: ref, ward: wardRef(same) });
  });
  return withButton(wardAnswer(wardResult(ballot, subject.election, last), change, subject, menuPage), newer);
}

/** The ward, if its name in this election is another. The module is loaded when it is needed, which is rarely. */
async function elsewhere(ref: string, subject: Subject, context: Context): Promise<Ballot | null> {
  const { wardElsewhere } = await import('../lookup/ward-elsewhere.ts');
  return wardElsewhere(ref, subject, context);
}
