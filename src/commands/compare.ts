import { electionOfRef, findElection, suggestElections } from '../lookup/election.ts';
import { suggest } from '../lookup/search.ts';
import { suggestionsOf } from '../lookup/suggestions.ts';
import { ballotOfRef, findWard, wardEntries } from '../lookup/ward.ts';
import { type Answer, readAs } from '../render/answer.ts';
import { compareAnswer } from '../render/compare.ts';
import type { Subject } from '../render/subject.ts';
import { compareView, wardView } from '../render/views.ts';
import { wardRef } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { wardChange } from '../results/ward-change.ts';
import { sameWard } from '../results/ward-history.ts';
import { wardResult } from '../results/ward-result.ts';
import { type Command, opens } from './command.ts';
import { defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';

const EXAMPLE = '/compare first:Darley second:Abbey';

/** One ballot of one election. */
interface Side {
  ballot: Ballot;
  subject: Subject;
}

export const compare = {
  definition: defineCommand('compare', 'Two wards side by side, or one ward in two elections', [
    suggested('first', 'The first ward', true),
    suggested('second', 'The second ward, or the first again for another election', true),
    ELECTION,
    suggested('against', 'The election of the second ward (default: the same as the first)'),
    PRIVATE,
  ]),
  example: EXAMPLE,

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election' || name === 'against') return suggestElections(typed, context);
    const against = name === 'second' ? options.text('against') : null;
    const { election } = await findElection(against ?? options.text('election'), context);
    return suggestionsOf(suggest(typed, wardEntries(election)));
  },

  async handle(options, context) {
    const subject = await findElection(options.text('election'), context);
    const against = await findElection(options.text('against') ?? options.text('election'), context);
    const first = findWard(options.text('first') ?? '', subject, questionIn(subject));
    const second = findWard(options.text('second') ?? '', against, questionIn(against));
    const answer = comparison({ ballot: first.ballot, subject }, { ballot: second.ballot, subject: against });
    return readAs(readAs(answer, first.readName), second.readName);
  },

  open: opens(compareView, async ({ election, ballot, otherElection, otherBallot }, context) => {
    const [subject, against] = await Promise.all([
      electionOfRef(election, context),
      electionOfRef(otherElection, context),
    ]);
    const first = subject && ballotOfRef(ballot, subject);
    const second = against && ballotOfRef(otherBallot, against);
    return first && second && comparison({ ballot: first, subject }, { ballot: second, subject: against });
  }),
} satisfies Command;

function questionIn({ ref }: Subject) {
  const viewOf = (ballot: Ballot) => wardView.encode({ election: ref, ward: wardRef(ballot) });
  return { example: () => EXAMPLE, viewOf };
}

/** The earlier of one ward's two ballots comes first; two wards stay in the order in which they were typed. */
function comparison(one: Side, other: Side): Answer {
  const isSameWard =
    one.subject.election !== other.subject.election && sameWard(one.ballot, other.subject.election) === other.ballot;
  const isLater = isSameWard && one.subject.election.election_date > other.subject.election.election_date;
  const [first, second] = isLater ? [other, one] : [one, other];
  const change = isSameWard
    ? wardChange(second.ballot, { ballot: first.ballot, election: first.subject.election })
    : null;
  const result = ({ ballot, subject }: Side) => ({ result: wardResult(ballot, subject.election), subject });
  return compareAnswer(result(first), result(second), change);
}
