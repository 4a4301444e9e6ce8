import { type Context, settingOf } from '../lookup/context.ts';
import { electionAsked, electionOfView, suggestElections } from '../lookup/election.ts';
import { suggest } from '../lookup/search.ts';
import { choicesOf } from '../lookup/suggestions.ts';
import { wardAsked, wardEntries } from '../lookup/ward.ts';
import type { Answer } from '../render/answer.ts';
import { compareAnswer } from '../render/compare.ts';
import { readAs } from '../render/not-found.ts';
import { wardView } from '../render/views.ts';
import { ballotRef } from '../results/ids.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { wardChange } from '../results/ward-change.ts';
import { wardResult } from '../results/ward-result.ts';
import type { Command } from './command.ts';
import { defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';
import { sameWardIn } from './held.ts';

const EXAMPLE = '/compare first:Darley second:Abbey';

/** One ballot of one election. */
interface Side {
  ballot: Ballot;
  election: Election;
}

export const compare = {
  definition: defineCommand('compare', 'Two wards side by side, or one ward in two elections', [
    suggested('first', 'The first ward', true),
    suggested('second', 'The second ward, or the first again for another election', true),
    ELECTION,
    suggested('against', 'The election of the second ward; the same as the first when absent'),
    PRIVATE,
  ]),
  example: EXAMPLE,

  async autocomplete({ name, typed }, options, context) {
    if (name === 'election' || name === 'against') return suggestElections(typed, context);
    const against = name === 'second' ? options.text('against') : null;
    const asked = await electionAsked(against ?? options.text('election'), context);
    return 'found' in asked ? choicesOf(suggest(typed, wardEntries(asked.found))) : [];
  },

  async handle(options, context) {
    const election = await electionAsked(options.text('election'), context);
    if ('unanswered' in election) return election.unanswered;
    const against = await electionAsked(options.text('against') ?? options.text('election'), context);
    if ('unanswered' in against) return against.unanswered;
    const asking = { exampleOf: () => EXAMPLE, viewOf: wardView };
    const first = wardAsked(options.text('first') ?? '', election.found, context, asking);
    if ('unanswered' in first) return first.unanswered;
    const second = wardAsked(options.text('second') ?? '', against.found, context, asking);
    if ('unanswered' in second) return second.unanswered;
    const sides: [Side, Side] = [
      { ballot: first.found.ballot, election: election.found },
      { ballot: second.found.ballot, election: against.found },
    ];
    return readAs(readAs(answer(sides, context), first.found.readName), second.found.readName);
  },

  async open([firstRef, first, secondRef, second], context): Promise<Answer | null> {
    const [one, other] = await Promise.all([side(firstRef, first, context), side(secondRef, second, context)]);
    return one && other ? answer([one, other], context) : null;
  },
} satisfies Command;

async function side(ref: string | undefined, id: string | undefined, context: Context): Promise<Side | null> {
  const election = await electionOfView(ref, context);
  const ballots = election?.ballots.filter((ballot) => ballotRef(ballot) === id) ?? [];
  const [ballot] = ballots;
  return election && ballot && ballots.length === 1 ? { ballot, election } : null;
}

/** The earlier of one ward's two ballots comes first; two wards stay in the order they were asked for. */
function answer(sides: [Side, Side], context: Context): Answer {
  const [one, other] = sides;
  const same = one.election !== other.election && sameWardIn(one.ballot)(other.election) === other.ballot;
  const later = same && one.election.election_date > other.election.election_date;
  const [first, second] = later ? [other, one] : [one, other];
  const told = ({ ballot, election }: Side) => ({
    result: wardResult(ballot, election),
    setting: settingOf(election, context),
  });
  return compareAnswer(told(first), told(second), same ? wardChange(second.ballot, first) : null);
}
