import { absentParties } from '../render/absent-party.ts';
import type { Subject } from '../render/subject.ts';
import type { Affiliation } from '../results/parties.ts';
import type { Context } from './context.ts';
import { refuseOtherKinds } from './other-kinds.ts';
import { otherThanParty } from './party.ts';
import { partiesElsewhere } from './party-elsewhere.ts';
import { Unanswered } from './unanswered.ts';

/**
 * Throws if a text names no party that stood in an election, but one that stood in another election of the council, or
 * something that is not a party. Whole names come first: "Derby" is the council before it is a part of "Reform Derby".
 * @param viewIn the view that answers the command for a party in the election with this reference
 * @throws Unanswered with buttons for what the text names
 */
export async function refuseAbsentParty(
  typed: string,
  subject: Subject,
  viewIn: (party: Affiliation, ref: string) => string,
  context: Context,
): Promise<void> {
  const wanted = otherThanParty(typed, subject);
  const { own } = wanted;
  if (own.kind !== 'none' && own.asTyped) return;
  const absent = await partiesElsewhere(typed, subject, context);
  if (absent?.exact) throw new Unanswered(absentParties(absent, subject, viewIn));
  await refuseOtherKinds(typed, { ...wanted, exact: true }, subject, context);
  if (absent && own.kind === 'none') throw new Unanswered(absentParties(absent, subject, viewIn));
  await refuseOtherKinds(typed, wanted, subject, context);
}
