/** Who was elected to the seats at an earlier election: a baseline for holds and gains. */
import { dayInWords } from '../../src/render/text.ts';
import { electedOn } from '../../src/results/elected.ts';
import type { Manifest } from '../../src/results/night/manifest.ts';
import { affiliation } from '../../src/results/parties.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';

/** A ward is compared only if its code shows that its boundaries are the same, and every seat's winner is on file. */
export function electedBefore(
  election: Election,
  before: Election,
): { baseline: Manifest['baseline']; leftOut: string[] } {
  const [source] = before.sources;
  if (!source) throw new Error(`${before.election_id} has no source.`);
  const defending: Record<string, { party_id: string | null; party_name: string }[]> = {};
  const leftOut: string[] = [];
  for (const ballot of election.ballots) {
    const people = winnersOf(ballot, before);
    if (typeof people === 'string') leftOut.push(`${ballot.post_label}: not compared, because ${people}`);
    else defending[ballot.ballot_paper_id] = people;
  }
  const name = `those elected on ${dayInWords(before.election_date)}`;
  return { baseline: Object.keys(defending).length > 0 ? { name, source, defending } : null, leftOut };
}

/** The parties of the ward's winners, or why they are not known. */
function winnersOf({ gss, seats_contested }: Ballot, before: Election) {
  if (gss === null) return 'the table has no code of the ward';
  const was = before.ballots.find((ballot) => ballot.gss === gss && !ballot.by_election);
  if (!was) return `no ward had the code ${gss} then`;
  if (was.seats_contested !== seats_contested)
    return `its seats contested then were ${was.seats_contested}, not ${seats_contested}`;
  const { people } = electedOn(was);
  if (people.length !== seats_contested) return 'it is not recorded who was elected to all its seats';
  return people.map(affiliation);
}
