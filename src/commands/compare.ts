import { LIMIT } from '../discord/constants.ts';
import { comparedWards } from '../lookup/compared-wards.ts';
import { comparedYears, type Side } from '../lookup/compared-years.ts';
import type { Context } from '../lookup/context.ts';
import { electionOfRef } from '../lookup/election.ts';
import { suggestElections } from '../lookup/election-suggestions.ts';
import { suggestWards } from '../lookup/suggested-wards.ts';
import { ballotOfRef } from '../lookup/ward.ts';
import { type Answer, withLine } from '../render/answer.ts';
import { compareAnswer } from '../render/compare.ts';
import { whichOne } from '../render/not-found.ts';
import { dated } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { compareView, wardView } from '../render/views.ts';
import { wardLabel } from '../render/ward-label.ts';
import { wardRef } from '../results/ids.ts';
import { wardComparison } from '../results/ward-comparison.ts';
import { wardResult } from '../results/ward-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import { type Command, opens } from './command.ts';
import { COUNCIL, defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';

export const compare = {
  definition: defineCommand('compare', 'Two wards side by side, or one ward in two elections', [
    suggested('first', 'The first ward', true),
    suggested('second', 'The second ward, or the first again for another election', true),
    ELECTION,
    suggested('against', 'The election of the second ward (default: the same as the first)'),
    COUNCIL,
    PRIVATE,
  ]),
  example: '/compare first:Darley second:Abbey',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election' || name === 'against') return suggestElections(typed, context);
    const against = name === 'second' ? options.text('against') : null;
    return suggestWards(typed, against ?? options.text('election'), context);
  },

  async handle(options, context) {
    const typed = {
      first: options.text('first') ?? '',
      second: options.text('second') ?? '',
      election: options.text('election'),
      against: options.text('against'),
    };
    const [first, second] = await comparedWards(typed, context);
    const answer = await comparison(first, second, context);
    return withLine(withLine(answer, first.line), second.line);
  },

  open: opens(compareView, async ({ election, ballot, otherElection, otherBallot }, context) => {
    const [subject, against] = await Promise.all([
      electionOfRef(election, context),
      electionOfRef(otherElection, context),
    ]);
    const first = subject && ballotOfRef(ballot, subject);
    const second = against && ballotOfRef(otherBallot, against);
    return first && second && comparison({ ballot: first, subject }, { ballot: second, subject: against }, context);
  }),
} satisfies Command;

async function comparison(one: Side, other: Side, context: Context): Promise<Answer> {
  if (one.ballot.ballot_paper_id === other.ballot.ballot_paper_id) return onlyOne(one);
  const of = (side: Side) => ({ ...side, election: side.subject.election });
  const { sides, change } = wardComparison(of(one), of(other));
  const [first, second] = sides;
  const result = ({ ballot, subject }: Side) => ({ result: wardResult(ballot, subject.election), subject });
  return compareAnswer(result(first), result(second), change, await comparedYears(first, second, context));
}

/** Asks for a second result if both names mean the same one. */
function onlyOne({ ballot, subject }: Side): Answer {
  const ward = plain(dated(wardTitle(ballot), subject));
  const question = `Both are ${ward}. Name a second ward, or another election with \`against:\`.`;
  return whichOne(question, [
    {
      label: wardLabel(ballot, LIMIT.buttonLabel),
      view: wardView.encode({ election: subject.ref, ward: wardRef(ballot) }),
    },
  ]);
}
