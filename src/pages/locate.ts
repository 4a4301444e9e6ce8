/** What a path below `/elections` names. */
import type { Context } from '../lookup/context.ts';
import { allElections, electionOfId } from '../lookup/election.ts';
import { lastContestOf } from '../lookup/last-contest.ts';
import { otherCandidacies } from '../lookup/other-candidacies.ts';
import { partyOfRef } from '../lookup/party.ts';
import { peopleOfRef } from '../lookup/person.ts';
import { previousContest } from '../lookup/ward.ts';
import { wardContests } from '../lookup/ward-contests.ts';
import { FOLDERS, OF_WARD, personPath, refOfPerson, slugOfSegment } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { ballotNamed } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { wardChange } from '../results/ward-change.ts';
import { wardComparison } from '../results/ward-comparison.ts';
import { wardBallots } from '../results/ward-history.ts';
import { WARD_ORDERS } from '../results/ward-orders.ts';
import type { Missing } from './missing-page.tsx';
import { missingElection, missingParty, missingPerson, missingWard, nothingThere } from './missing-place.ts';
import type { Place } from './place.ts';

type Found = Place | { missing: Missing };
type Opened = Pick<Context, 'archive' | 'origin'>;

/**
 * What a path names, or the closest pages if it names nothing.
 * @param segments the parts of the path after `/elections`
 * @param query what follows the path
 */
export async function locate(segments: readonly string[], query: URLSearchParams, context: Opened): Promise<Found> {
  const [id = '', first, ...rest] = segments.map((segment) => segment.toLowerCase());
  const subject = await electionOfId(id, context);
  if (!subject) return { missing: await missingElection(id, context.archive) };
  if (first === undefined) return { kind: 'council', subject };
  const [second, ...others] = rest;
  if (first === FOLDERS.wards && second === undefined) return ranking(query, subject);
  if (second !== undefined && others.length === 0) {
    if (first === FOLDERS.parties) return party(second, subject);
    if (first === FOLDERS.people) return person(second, subject, context);
  }
  const ballot = ballotNamed(slugOfSegment(first), subject.election);
  return ballot ? ofWard(ballot, rest, subject, context) : { missing: missingWard(first, subject.election) };
}

function ranking(query: URLSearchParams, subject: Subject): Found {
  const order = WARD_ORDERS.find((one) => one === query.get('sort')) ?? WARD_ORDERS[0];
  const ref = query.get('party');
  const wonBy = ref === null ? null : partyOfRef(ref, subject);
  if (ref !== null && !wonBy) return { missing: missingParty(subject.election) };
  return { kind: 'wards', subject, order, wonBy };
}

function party(ref: string, subject: Subject): Found {
  const found = partyOfRef(ref, subject);
  return found ? { kind: 'party', subject, party: found } : { missing: missingParty(subject.election) };
}

async function person(segment: string, subject: Subject, context: Opened): Promise<Found> {
  const { election } = subject;
  const ref = refOfPerson(segment);
  const named = peopleOfRef(ref, subject).filter(({ candidate }) =>
    personPath(election, candidate, ref).endsWith(`/${segment}`),
  );
  const [one, other] = named;
  if (!one || other) return { missing: missingPerson(segment, election) };
  const others = await otherCandidacies(one.candidate, one.ballot, subject, context);
  return { kind: 'person', subject, ...one, ref, others };
}

/** @param rest what follows the ward in the path */
async function ofWard(ballot: Ballot, rest: string[], subject: Subject, context: Opened): Promise<Found> {
  const [what, otherId, otherWard, ...more] = rest;
  if (what === undefined) return ward(ballot, subject, context);
  if (what === OF_WARD.history && otherId === undefined)
    return { kind: 'history', ...(await wardContests(ballot, subject, context)) };
  if (what !== OF_WARD.compare || otherId === undefined || otherWard === undefined || more.length > 0)
    return { missing: nothingThere(subject.election) };
  const other = await electionOfId(otherId, context);
  if (!other) return { missing: await missingElection(otherId, context.archive) };
  const otherBallot = ballotNamed(slugOfSegment(otherWard), other.election);
  if (!otherBallot) return { missing: missingWard(otherWard, other.election) };
  if (otherBallot.ballot_paper_id === ballot.ballot_paper_id) return ward(ballot, subject, context);
  const side = (one: Ballot, of: Subject) => ({ ballot: one, election: of.election, subject: of });
  const comparison = wardComparison(side(ballot, subject), side(otherBallot, other));
  return { kind: 'compare', subject: comparison.sides[0].subject, ...comparison };
}

async function ward(ballot: Ballot, subject: Subject, context: Opened): Promise<Found> {
  const [last, previous, elections] = await Promise.all([
    lastContestOf(ballot, subject, context),
    previousContest(ballot, subject, context),
    allElections(subject, context),
  ]);
  const years = wardBallots(ballot, elections);
  return { kind: 'ward', subject, ballot, last, change: previous && wardChange(ballot, previous), years };
}
