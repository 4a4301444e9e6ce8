import { absentWard } from '../render/absent-ward.ts';
import type { Subject } from '../render/subject.ts';
import { ballotNamed, electionRef, wardRef } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { ballotsOfWard } from '../results/ward-history.ts';
import type { Context } from './context.ts';
import { allElections } from './election.ts';
import { Unanswered } from './unanswered.ts';

/**
 * The ballot of a ward's reference in a view: a menu of years lists elections in which the ward may have another name, or
 * may not have voted. Null if no election of the council has a ward with this reference.
 * @throws Unanswered with a button for each election that has the ward, if this one does not
 */
export async function wardOfRef(ref: string, subject: Subject, context: Context): Promise<Ballot | null> {
  const own = ballotNamed(ref, subject.election);
  if (own) return own;
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
