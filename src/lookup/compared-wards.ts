/** The two wards that a comparison names. */
import { LIMIT } from '../discord/constants.ts';
import { withLine } from '../render/answer.ts';
import type { Subject } from '../render/subject.ts';
import { compareView } from '../render/views.ts';
import { wardLabel } from '../render/ward-label.ts';
import { ballotNamed, ballotRef } from '../results/ids.ts';
import type { Side } from './compared-years.ts';
import type { Context } from './context.ts';
import { electionOfId } from './election.ts';
import { exampleElection, exampleName } from './example.ts';
import { namedIn } from './phrase.ts';
import { find } from './search.ts';
import { Unanswered } from './unanswered.ts';
import { wardsOf } from './ward.ts';
import { type NamedWard, wardOrElsewhere } from './ward-or-elsewhere.ts';

/** What was typed into the options. */
export interface TypedComparison {
  first: string;
  second: string;
  election: string | null;
  /** The election of the second ward; null for that of the first. */
  against: string | null;
}

type Option = 'first' | 'second';
type NamedSide = Side & Pick<NamedWard, 'line'>;

/**
 * Both wards, the first one first. If one name is wrong, the buttons compare the other ward with each that it may mean;
 * if both are, there are no buttons.
 * @throws Unanswered if either text means no ward or several
 */
export async function comparedWards(typed: TypedComparison, context: Context): Promise<[NamedSide, NamedSide]> {
  const [first, second] = [await named('first', typed, context), await named('second', typed, context)];
  if (first && second) return [first, second];
  // Looked up again with the ward that the other text means, for the buttons.
  try {
    return [first ?? (await sideOf('first', typed, second, context)), await sideOf('second', typed, first, context)];
  } catch (fault) {
    const isUnaided = fault instanceof Unanswered && !fault.answer.buttons?.length;
    if (first || second || !isUnaided) throw fault;
    throw new Unanswered(withLine(fault.answer, '`second:` does not name one ward either.'));
  }
}

/** The view that compares two wards. */
function comparisonOf(one: Side, other: Side): string {
  return compareView.encode({
    election: one.subject.ref,
    ballot: ballotRef(one.ballot),
    otherElection: other.subject.ref,
    otherBallot: ballotRef(other.ballot),
  });
}

/** The ward that an option names; null if it names none or several. */
async function named(option: Option, typed: TypedComparison, context: Context): Promise<NamedSide | null> {
  try {
    return await sideOf(option, typed, null, context);
  } catch (fault) {
    if (fault instanceof Unanswered) return null;
    throw fault;
  }
}

/** The ward that an option names. @param other the ward that the other option names, if it is known */
async function sideOf(
  option: Option,
  typed: TypedComparison,
  other: Side | null,
  context: Context,
): Promise<NamedSide> {
  const isFirst = option === 'first';
  const election = isFirst ? typed.election : (typed.against ?? typed.election);
  const viewWith = (side: Side, partner: Side) => (isFirst ? comparisonOf(side, partner) : comparisonOf(partner, side));
  const example = (one: string, there: Subject) => exampleOf(option, one, typed, { there, other }, context);
  const { name, subject, ...named } = await namedIn(typed[option], election, context, wardsOf, {
    anyCouncil: true,
    example,
    viewIn: (one, there) => {
      const side = wardIn(one, there);
      const together = typed.against === null ? wardIn(typed[isFirst ? 'second' : 'first'], there) : null;
      const partner = other ?? together;
      return side && partner && viewWith(side, partner);
    },
  });
  const viewAway =
    other &&
    (async ({ id, ward }: { id: string; ward: string }) => {
      const there = await electionOfId(id, context);
      const ballot = there && ballotNamed(ward, there.election);
      return ballot && viewWith({ ballot, subject: there }, other);
    });
  return wardOrElsewhere(
    name,
    subject,
    {
      example: (one = '') => example(one, subject),
      viewOf: other && ((ballot) => viewWith({ ballot, subject }, other)),
      option,
      except: other?.ballot ?? null,
      away: viewAway,
      named,
    },
    context,
  );
}

/** The ward that a text means in an election; null if it means none or several. */
function wardIn(typed: string, subject: Subject): Side | null {
  const found = find(typed, wardsOf(subject));
  return found.kind === 'one' ? { ballot: found.item, subject } : null;
}

/** The command with a ward of an election in place of what an option has. */
function exampleOf(
  option: Option,
  one: string,
  typed: TypedComparison,
  { there, other }: { there: Subject; other: Side | null },
  context: Context,
): string {
  const day = exampleElection(there, context);
  if (!other) {
    const others = wardsOf(there).filter(({ names: [name] }) => name !== one);
    const [first, second] = [one, exampleName(typed[option === 'first' ? 'second' : 'first'], others)];
    return `/compare first:${option === 'first' ? first : second} second:${option === 'first' ? second : first} election:${day}`;
  }
  const known = wardLabel(other.ballot, LIMIT.choiceValue);
  const wards = option === 'first' ? `first:${one} second:${known}` : `first:${known} second:${one}`;
  const otherDay = exampleElection(other.subject, context);
  if (typed.against === null && other.subject.ref === there.ref) return `/compare ${wards} election:${day}`;
  const [election, against] = option === 'first' ? [day, otherDay] : [otherDay, day];
  return `/compare ${wards} election:${election} against:${against}`;
}
