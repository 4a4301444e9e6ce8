import { type Council, type Election, fillsSeats, isLump, labelOf, OTHERS, VACANT, winnersOf } from './record.ts';

/** The council seat by seat: one label for each seat. */
type Seats = string[];

/** The council's size after an election, or after the year before it; null if it is not recorded. */
const sizeAt = ({ seats }: Council, electionId: string, moment: 'before' | 'after'): number | null => {
  const year = Number(electionId.split('.').at(-1)?.slice(0, 4)) - (moment === 'before' ? 1 : 0);
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
      const size = sizeAt(council, election.election_id, election.composition ? 'after' : moment);
      facts.set(`${election.election_id}, seats ${moment}, ${baseline}`, seats ? inWords(seats) : 'not recorded');
      facts.set(
        `${election.election_id}, control ${moment}, ${baseline}`,
        recorded ?? (seats ? controlOf(seats, size, unnamedIn(election, moment)) : 'not recorded'),
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
  const { election_id: id, composition, councillors: list, ballots } = election;
  if (composition) {
    const rows = (count: 'seats_before' | 'seats_after') =>
      composition.flatMap((row): Seats => Array(row[count]).fill(labelOf(row)));
    return { before: rows('seats_before'), after: rows('seats_after') };
  }
  const contested = ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
  if (!list && contested !== sizeAt(council, id, 'after')) return { before: null, after: null };
  const before = (list?.parties ?? []).flatMap((row): Seats => Array(row.seats).fill(labelOf(row)));
  const after = (list?.parties ?? []).flatMap((row): Seats => Array(row.not_contested).fill(labelOf(row)));
  for (const { elected_as, contested: up, ...now } of baseline === 'as elected' ? (list?.changed_party ?? []) : []) {
    for (const seats of up ? [before] : [before, after]) {
      take(seats, labelOf(now));
      seats.push(labelOf(elected_as));
    }
  }
  const lumps = list?.parties.some(isLump) ?? false;
  const listed = new Set(list?.parties.map(labelOf));
  const winners = ballots.map(winnersOf);
  // A winner whose party has no id may be among the list's others.
  for (const winner of winners.flatMap((people) => people ?? [])) {
    const isUnnamed = lumps && winner.party_id === null && !listed.has(labelOf(winner));
    after.push(isUnnamed ? OTHERS : labelOf(winner));
  }
  const seatsIn = (some: typeof ballots) => some.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
  const unknown = seatsIn(ballots.filter((ballot, at) => fillsSeats(ballot) && winners[at] === null));
  const onList = before.length;
  const leftOut = list ? Math.max(0, (sizeAt(council, id, list.taken) ?? 0) - onList) : 0;
  const size = (sizeAt(council, id, 'after') ?? 0) - unknown;
  const empty = leftOut + seatsIn(ballots.filter((ballot) => !fillsSeats(ballot)));
  fillUp(before, sizeAt(council, id, 'before'));
  fillUp(after, Math.min(size, after.length + empty));
  return { before: list?.taken === 'before' ? before : null, after };
}

/** A list may leave out the seats that were vacant. */
function fillUp(seats: Seats, size: number | null): void {
  while (seats.length < (size ?? 0)) seats.push(VACANT);
}

/** The most of a council's seats that one party may have among the list's others. */
function unnamedIn({ councillors: list, ballots }: Election, moment: 'before' | 'after'): number {
  const lump = list?.parties.find(isLump);
  if (!lump) return 0;
  if (moment === 'before') return lump.seats;
  const labels = ballots
    .flatMap((ballot) => winnersOf(ballot) ?? [])
    .filter(({ party_id }) => party_id === null)
    .map(labelOf);
  return lump.not_contested + Math.max(0, ...labels.map((label) => labels.filter((one) => one === label).length));
}

function inWords(seats: Seats): string {
  const counts = [...new Set(seats)].sort().map((label) => `${label} ${seats.filter((one) => one === label).length}`);
  return counts.join(', ');
}

function controlOf(seats: Seats, size: number | null, unnamed: number): string {
  if (seats.length !== size) return 'not recorded';
  const parties = new Set(seats.filter((label) => label !== OTHERS && label !== VACANT));
  const holder = [...parties].find((party) => seats.filter((one) => one === party).length * 2 > size);
  if (holder) return holder;
  return unnamed * 2 <= size ? 'no overall control' : 'not recorded';
}
