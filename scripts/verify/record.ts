/** The records as plain JSON, and who won. Nothing here comes from `src/results/`, whose conclusions are checked. */
export interface Party {
  party_id: string | null;
  party_name: string;
}
export interface Person extends Party {
  person_name: string;
}
export interface Ballot {
  ballot_paper_id: string;
  seats_contested: number;
  outcomes: unknown[];
  cancellation_reason: string | null;
  defending: (Person & { elected_as: Party | null })[] | null;
  candidates: (Person & { votes_cast: number | null; elected: boolean | null })[];
}
export interface Election {
  election_id: string;
  council: string;
  control: { before: string; after: string } | null;
  composition: (Party & { seats_before: number; seats_after: number })[] | null;
  councillors: {
    taken: 'before' | 'after';
    parties: (Party & { seats: number; not_contested: number })[];
    changed_party: (Party & { elected_as: Party; contested: boolean })[];
  } | null;
  ballots: Ballot[];
}
export interface Council {
  slug: string;
  seats: { from: number; to: number; seats: number }[];
}

/** Independents and the lists' lump of independents and unknown parties: in a council's seats they are one label. */
export const OTHERS = 'others';
export const VACANT = 'vacant';

/** Whether a list counts these independents and the parties that it does not know together. */
export function isLump({ party_id, party_name }: Party): boolean {
  return party_id === null && (party_name === 'Independent / Other' || party_name === 'Independents and others');
}

/** Whether a poll filled the seats that day. */
export function fillsSeats({ cancellation_reason: reason }: Ballot): boolean {
  return reason !== 'countermanded' && reason !== 'postponed';
}

/** The label that seats and gains are counted under. */
export function labelOf({ party_id, party_name }: Party): string {
  if (party_id === 'ynmp-party:2' || isLump({ party_id, party_name })) return OTHERS;
  if (party_id === 'joint-party:53-119') return 'PP53';
  if (party_id !== null) return party_id;
  return party_name === 'Vacant' ? VACANT : party_name.toLowerCase();
}

/** Those flagged as elected; if none are, those with the most votes. Null if the last place is tied or not known. */
export function winnersOf({ candidates, seats_contested }: Ballot): Person[] | null {
  const flagged = candidates.filter(({ elected }) => elected === true);
  if (candidates.some(({ elected }) => elected !== null)) return flagged.length === seats_contested ? flagged : null;
  if (candidates.some(({ votes_cast }) => votes_cast === null)) return null;
  const order = [...candidates].sort((a, b) => Number(b.votes_cast) - Number(a.votes_cast));
  const level = order[seats_contested - 1]?.votes_cast === order[seats_contested]?.votes_cast;
  return level ? null : order.slice(0, seats_contested);
}

/** Labels that the handbooks print alike: the difference between two of them shows nothing. */
const PRINTED_ALIKE: Readonly<Record<string, readonly string[]>> = { derby: ['PP7931', 'PP11471', 'ref'] };

export function mayBeOne(one: string, other: string, council: string): boolean {
  const alike = PRINTED_ALIKE[council] ?? [];
  return one !== other && alike.includes(one) && alike.includes(other);
}
