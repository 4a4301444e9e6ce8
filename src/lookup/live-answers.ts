/**
 * What `/ward` and `/council` answer while the count of a council is open. Null means that the usual answer is right: the
 * council has no open count, or neither the count nor its copy answers.
 */
import type { OpenNight } from '../night/contract.ts';
import type { Answer } from '../render/answer.ts';
import { liveWardAnswer } from '../render/night/live-ward.ts';
import { nightAnswer } from '../render/night/night-answer.ts';
import { wardView } from '../render/views.ts';
import { ballotNamed, dateOf, electionRef, wardRef } from '../results/ids.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { sameWard } from '../results/ward-history.ts';
import { nightsListed } from '../store/night-list.ts';
import { readSnapshot } from '../store/night-snapshot.ts';
import type { Context } from './context.ts';
import { electionOfId } from './election.ts';
import { ifReadable } from './if-readable.ts';
import { openNightOf } from './open-night.ts';
import { find } from './search.ts';
import { wardsOf } from './ward.ts';

/** The ward of an open count that has this whole name. @param council the council's slug */
export async function liveWardNamed(name: string, council: string, context: Context): Promise<Answer | null> {
  return liveWard(nightOf(council, context), context, null, (election) => {
    const found = find(name, wardsOf({ election }));
    return found.kind === 'one' && found.asTyped ? found.item : null;
  });
}

/** The same ward as one that is on file. @param council the council's slug */
export async function liveWardOf(ballot: Ballot, council: string, context: Context): Promise<Answer | null> {
  return liveWard(nightOf(council, context), context, null, (election) => sameWard(ballot, election));
}

/** The ward that a view shows. @param election the election's reference @param page the page of the menu of wards */
export async function liveWardOfView(
  { election, ward, page }: { election: string; ward: string; page: number | null },
  context: Context,
): Promise<Answer | null> {
  return liveWard(nightOfRef(election, context), context, page, (there) => ballotNamed(ward, there));
}

/** How the count is going. @param council the council's slug */
export async function liveCouncil(council: string, context: Context): Promise<Answer | null> {
  return liveScore(nightOf(council, context), context);
}

/** The same for a view. @param election the election's reference */
export async function liveCouncilOfView(election: string, context: Context): Promise<Answer | null> {
  return liveScore(nightOfRef(election, context), context);
}

async function liveScore(night: OpenNight | null, { nights, origin }: Context): Promise<Answer | null> {
  const snapshot = night && nights && (await readSnapshot(night.election_id, nights));
  return snapshot && nightAnswer(snapshot, { origin, troubled: [], menuPage: null });
}

async function liveWard(
  night: OpenNight | null,
  context: Context,
  menuPage: number | null,
  wardIn: (election: Election) => Ballot | null,
): Promise<Answer | null> {
  const { nights, origin } = context;
  const snapshot = night && nights && (await readSnapshot(night.election_id, nights));
  const ballot = snapshot && wardIn(snapshot.manifest.election);
  if (!ballot) return null;
  const last = await lastResult(ballot, night, context);
  return liveWardAnswer(snapshot, ballot, { origin, menuPage, last });
}

/** A view of the ward's newest result on file; null if there is none, or it cannot be read now. */
async function lastResult(
  ballot: Ballot,
  { council, election_id }: OpenNight,
  context: Context,
): Promise<{ day: string; view: string } | null> {
  const shelf = await ifReadable(context.archive.shelf(council));
  const newest = shelf?.elections.find((one) => one.kind === 'council' && one.election_id !== election_id);
  const subject = newest && (await ifReadable(electionOfId(newest.election_id, context)));
  const same = subject && sameWard(ballot, subject.election);
  if (!same) return null;
  return { day: subject.election.election_date, view: wardView.encode({ election: subject.ref, ward: wardRef(same) }) };
}

function nightOf(council: string, { nights }: Context): OpenNight | null {
  return nights && openNightOf(council, nights);
}

/** The open count of the election that a reference names. */
function nightOfRef(ref: string, { nights, archive }: Context): OpenNight | null {
  const open = nights ? nightsListed(nights) : [];
  return (
    open.find(({ election_id, council }) => {
      const entry = archive.councils.find(({ slug }) => slug === council);
      return entry && electionRef({ election_date: dateOf(election_id) }, entry) === ref;
    }) ?? null
  );
}
