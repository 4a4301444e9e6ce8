import type { Context } from '../lookup/context.ts';
import { electionOfRef } from '../lookup/election.ts';
import { isAtHome } from '../lookup/example.ts';
import { namedIn } from '../lookup/phrase.ts';
import { suggestWards } from '../lookup/suggested-wards.ts';
import { viewOfWard, wardsOf } from '../lookup/ward.ts';
import { wardContests } from '../lookup/ward-contests.ts';
import { wardOrElsewhere } from '../lookup/ward-or-elsewhere.ts';
import { type Answer, withLine } from '../render/answer.ts';
import { historyAnswer } from '../render/history.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { historyView } from '../render/views.ts';
import { ballotNamed, wardRef } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { type Command, opens } from './command.ts';
import { COUNCIL, defineCommand, PRIVATE, suggested } from './definition.ts';

export const history = {
  definition: defineCommand('history', 'A ward through the years: shares, who won each time, holds and gains', [
    suggested('ward', 'The ward', true),
    COUNCIL,
    PRIVATE,
  ]),
  example: '/history Darley',

  async autocomplete({ typed }, _options, context) {
    return suggestWards(typed, null, context);
  },

  async handle(options, context) {
    const exampleIn = (one: string, { council, election }: Subject) =>
      `/history ${one}, ${council.name}, ${dayInWords(election.election_date)}`;
    const typed = options.text('ward') ?? '';
    const { name, subject, ...named } = await namedIn(typed, null, context, wardsOf, {
      anyCouncil: true,
      example: exampleIn,
      viewIn: (one, there) => viewOfWard(one, there, historyView),
    });
    const found = await wardOrElsewhere(
      name,
      subject,
      {
        example: (one = 'Darley') => (isAtHome(null, context) ? `/history ${one}` : exampleIn(one, subject)),
        viewOf: (one) => historyView.encode({ election: subject.ref, ward: wardRef(one) }),
        away: ({ ref, ward }) => historyView.encode({ election: ref, ward }),
        named,
      },
      context,
    );
    return withLine(await answer(found.ballot, found.subject, context), found.line);
  },

  open: opens(historyView, async ({ election, ward }, context) => {
    const subject = await electionOfRef(election, context);
    const ballot = subject && ballotNamed(ward, subject.election);
    return ballot && answer(ballot, subject, context);
  }),
} satisfies Command;

/** A ward through every election of its council on file; the reply belongs to the newest of them. */
async function answer(ballot: Ballot, subject: Subject, context: Context): Promise<Answer> {
  const { contests, subject: newest } = await wardContests(ballot, subject, context);
  return historyAnswer(contests, newest);
}
