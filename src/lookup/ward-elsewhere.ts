import { absentWard } from '../render/absent-ward.ts';
import type { Subject } from '../render/subject.ts';
import { ballotNamed, electionRef, wardRef } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { ballotsOfWard } from '../results/ward-history.ts';
import type { Context } from './context.ts';
import { allElections } from './election.ts';
import { Unanswered } from './unanswered.ts';

/**
 * The ballot of a ward that has another name in this election. A menu of years lists such elections too, and those in
 * which the ward did not vote. Null if no election of the council has a ward with this reference.
 * @param ref the ward's reference in a view, which names no ballot of this election
 * @throws Unanswered with a button for each election that has the ward, if this one does not
 */
export async function wardElsewhere(ref: string, subject: Subject, context: Context): Promise<Ballot | null> {
  const elections = await allElections(subject, context);
  const [elsewhere] = elections.flatMap((election) => ballotNamed(ref, election) ?? []);
  if (!elsewhere) return null;
  const [renamed] = ballotsOfWard(elsewhere, subject.election);
  if (renamed) return renamed;
  const voted = elections.flatMap((election) => {
    const [ballot] = ballotsOfWard(elsewhere, election);
    return ballot ? [{ election, ward: wardRef(ballot), ref: electionRef(election, subject.council) }] : [];
  });
  const all = elections.length === subject.elections.length;
  throw new Unanswered(absentWard(elsewhere.post_label, { voted, all }, subject));
}
