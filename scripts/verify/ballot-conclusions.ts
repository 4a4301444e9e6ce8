import {
  type Ballot,
  type Election,
  isLump,
  labelOf,
  mayBeOne,
  OTHERS,
  type Party,
  type Person,
  VACANT,
  winnersOf,
} from './record.ts';

/**
 * What can be said of a ballot's seats, one phrase a seat in alphabetical order: "PP53 hold", "PP52 gain from PP53".
 * It counts each party's seats before and after: the smaller of the two are holds. Null if it is not known who had them.
 * @param before the party of each person who defended a seat, on one of the two baselines
 */
export function outcomesOf(ballot: Ballot, before: readonly Person[] | null, election: Election): string[] | null {
  const { council } = election;
  const winners = winnersOf(ballot);
  if (!winners || before?.length !== winners.length) return null;
  const lost = before.map((one) => ({ label: labelOf(one), name: one.person_name, party: one }));
  const phrases: string[] = [];
  const left: Person[] = [];
  for (const winner of winners) {
    const label = labelOf(winner);
    const at = lost.findIndex((one) =>
      one.label === label ? label !== OTHERS || isSame(one, winner) : isUnlisted(winner) && isSame(one, winner),
    );
    if (at < 0) left.push(winner);
    else phrases.push(`${label} hold`);
    if (at >= 0) lost.splice(at, 1);
  }
  const losers = new Set(lost.map(({ label }) => label));
  for (const winner of left) {
    const label = labelOf(winner);
    const isUnclear = lost.some(
      (one) =>
        mayBeOne(label, one.label, council) ||
        (isUnlisted(winner) && one.party.party_id === null) ||
        (isNewName(winner, election) && (isLump(one.party) || isDropped(one.party, winner, election))),
    );
    const from = losers.size === 1 ? ` from ${[...losers]}` : '';
    const isIndependentTwice = label === OTHERS && losers.has(OTHERS);
    phrases.push(`${label} ${isUnclear ? 'not recorded' : isIndependentTwice ? 'not comparable' : `gain${from}`}`);
  }
  return phrases.sort();
}

function isSame(one: { label: string; name: string }, winner: Person): boolean {
  return one.label === OTHERS && lettersOf(one.name) === lettersOf(winner.person_name);
}

function lettersOf(name: string): string {
  return name.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
}

/** Independents and parties without an id may be among a list's "Independent / Other". */
function isUnlisted({ party_id }: Party): boolean {
  return party_id === null || party_id === 'ynmp-party:2';
}

/**
 * Whether a winner's party is not on the list, which has a party that may be the same under another name: nobody stood
 * for that one, and one of the two has no id, or a source prints both alike.
 */
function isNewName(winner: Party, election: Election): boolean {
  const listed = election.councillors?.parties ?? [];
  if (labelOf(winner) === OTHERS || listed.some((row) => labelOf(row) === labelOf(winner))) return false;
  return listed.some((row) => row.seats > row.not_contested && isDropped(row, winner, election));
}

/** Whether a party with seats to defend had no candidate, and may be the winner's party under another name. */
function isDropped(party: Party, winner: Party, { ballots, council, councillors }: Election): boolean {
  const label = labelOf(party);
  const row = councillors?.parties.find((one) => labelOf(one) === label);
  if (label === OTHERS || label === VACANT || !row || row.seats === row.not_contested) return false;
  if (ballots.some(({ candidates }) => candidates.some((one) => labelOf(one) === label))) return false;
  return party.party_id === null || winner.party_id === null || mayBeOne(label, labelOf(winner), council);
}

/** For each ballot that no source labels, the outcome on the day and as elected. */
export function ballotConclusions(election: Election): Map<string, string> {
  const facts = new Map<string, string>();
  for (const ballot of election.ballots) {
    if (ballot.outcomes.length > 0) continue;
    const { defending, ballot_paper_id: id } = ballot;
    // A party printed without an id may be the one on the list.
    const elected = defending?.flatMap(({ elected_as, ...now }) => {
      if (!elected_as) return [];
      return [elected_as.party_id === null ? now : { person_name: now.person_name, ...elected_as }];
    });
    const baselines = { 'on the day': defending, 'as elected': elected?.length === defending?.length ? elected : null };
    for (const [baseline, before] of Object.entries(baselines)) {
      const outcomes = outcomesOf(ballot, before ?? null, election);
      facts.set(`${id}, ${baseline}`, outcomes?.join(', ') ?? 'not recorded');
    }
  }
  return facts;
}
