import { type Ballot, type Election, labelOf, mayBeOne, OTHERS, type Party, type Person, winnersOf } from './record.ts';

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
    const at = lost.findIndex((one) => (label === OTHERS ? isSame(one, winner) : one.label === label));
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
        (one.label === OTHERS && isNewName(label, election)),
    );
    const from = losers.size === 1 ? ` from ${[...losers]}` : '';
    const isIndependentTwice = label === OTHERS && losers.has(OTHERS);
    phrases.push(`${label} ${isUnclear ? 'not recorded' : isIndependentTwice ? 'not comparable' : `gain${from}`}`);
  }
  return phrases.sort();
}

function isSame(one: { label: string; name: string }, winner: Person): boolean {
  return one.label === OTHERS && one.name.toLowerCase() === winner.person_name.toLowerCase();
}

/** Independents and parties without an id may be among a list's "Independent / Other". */
function isUnlisted({ party_id }: Party): boolean {
  return party_id === null || party_id === 'ynmp-party:2';
}

/** One of several parties printed alike, which the list of councillors does not name. */
function isNewName(label: string, { council, councillors }: Election): boolean {
  const listed = councillors?.parties.map(labelOf) ?? [];
  return !listed.includes(label) && listed.some((one) => mayBeOne(label, one, council));
}

/** For each ballot that no source labels, the outcome on the day and as elected. */
export function ballotConclusions(election: Election): Map<string, string> {
  const facts = new Map<string, string>();
  for (const ballot of election.ballots) {
    if (ballot.outcomes.length > 0) continue;
    const { defending, ballot_paper_id: id } = ballot;
    const elected = defending?.flatMap(({ person_name, elected_as }) =>
      elected_as ? [{ person_name, ...elected_as }] : [],
    );
    const baselines = { 'on the day': defending, 'as elected': elected?.length === defending?.length ? elected : null };
    for (const [baseline, before] of Object.entries(baselines)) {
      const outcomes = outcomesOf(ballot, before ?? null, election);
      facts.set(`${id}, ${baseline}`, outcomes?.join(', ') ?? 'not recorded');
    }
  }
  return facts;
}
