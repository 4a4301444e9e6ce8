import { type Council, type Election, labelOf, OTHERS, VACANT, winnersOf } from './record.ts';

/** The council seat by seat: one label for each seat. */
type Seats = string[];

/** The council's size in the year of an election; null if it is not recorded. */
const sizeAt = ({ seats }: Council, electionId: string): number | null => {
  const year = Number(electionId.split('.').at(-1)?.slice(0, 4));
  return seats.find(({ from, to }) => year >= from && year <= to)?.seats ?? null;
};

const take = (seats: Seats, label: string) => {
  const at = seats.indexOf(label);
  if (at >= 0) seats.splice(at, 1);
};

/** The council's seats before and after an election, and who had more than half of them, on each baseline. */
export function councilConclusions(election: Election, council: Council): Map<string, string> {
  const facts = new Map<string, string>();
  for (const baseline of ['on the day', 'as elected'] as const) {
    const { before, after } = seatsOf(election, council, baseline);
    for (const [moment, seats] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const recorded = election.control?.[moment];
      facts.set(`${election.election_id}, seats ${moment}, ${baseline}`, seats ? inWords(seats) : 'not recorded');
      facts.set(
        `${election.election_id}, control ${moment}, ${baseline}`,
        recorded ?? (seats ? controlOf(seats, sizeAt(council, election.election_id)) : 'not recorded'),
      );
    }
  }
  return facts;
}

function seatsOf(
  election: Election,
  council: Council,
  baseline: 'on the day' | 'as elected',
): { before: Seats | null; after: Seats | null } {
  const { composition, councillors: list, ballots } = election;
  if (composition) {
    const rows = (count: 'seats_before' | 'seats_after') =>
      composition.flatMap((row): Seats => Array(row[count]).fill(labelOf(row)));
    return { before: rows('seats_before'), after: rows('seats_after') };
  }
  const winners = ballots.map(winnersOf);
  const contested = ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
  if (winners.includes(null) || (!list && contested !== sizeAt(council, election.election_id)))
    return { before: null, after: null };
  const before = (list?.parties ?? []).flatMap((row): Seats => Array(row.seats).fill(labelOf(row)));
  const after = (list?.parties ?? []).flatMap((row): Seats => Array(row.not_contested).fill(labelOf(row)));
  for (const { elected_as, contested: up, ...now } of baseline === 'as elected' ? (list?.changed_party ?? []) : []) {
    for (const seats of up ? [before] : [before, after]) {
      take(seats, labelOf(now));
      seats.push(labelOf(elected_as));
    }
  }
  // A winner whose party has no id may be among the list's others.
  for (const winner of winners.flatMap((people) => people ?? [])) {
    after.push(list && winner.party_id === null ? OTHERS : labelOf(winner));
  }
  return { before: list?.taken === 'before' ? before : null, after };
}

function inWords(seats: Seats): string {
  const counts = [...new Set(seats)].sort().map((label) => `${label} ${seats.filter((one) => one === label).length}`);
  return counts.join(', ');
}

function controlOf(seats: Seats, size: number | null): string {
  if (seats.length !== size) return 'not recorded';
  const parties = new Set(seats.filter((label) => label !== OTHERS && label !== VACANT));
  const holder = [...parties].find((party) => seats.filter((one) => one === party).length * 2 > size);
  return holder ?? 'no overall control';
}
