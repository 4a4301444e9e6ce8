import type { Dataset } from '../../src/release/make-release.ts';
import type { Election } from '../../src/results/schema.ts';
import { partyGroups } from './party-groups.ts';

/** A kind of reply, and how much of a phone's screen it may take. */
export interface ReplyKind {
  name: string;
  /** The most screens from the first line to the last control. */
  goal: number;
  /** Commands that are always measured. */
  always: readonly string[];
  /** Every other command of this kind; the tallest of them are measured. */
  others: readonly string[];
}

const MOST_CANDIDATES = 5;

/** Every kind of reply about the bundled elections. The last one changes a server's settings, so it comes last. */
export function replyKinds({ elections }: Pick<Dataset, 'elections'>): ReplyKind[] {
  const wards = elections.flatMap((election) => election.ballots.map((ballot) => ({ election, ballot })));
  const wardLine = ({ election, ballot }: (typeof wards)[number]) =>
    `/ward name:${quoted(ballot.post_label)} election:${election.election_id}`;
  const home = elections.toSorted((a, b) => (a.election_date < b.election_date ? -1 : 1))[0];
  const homeWards = home?.ballots.map(({ post_label }) => quoted(post_label)) ?? [];
  const each = (line: (id: string) => string) => elections.map(({ election_id }) => line(election_id));
  return [
    {
      name: 'ward with up to five candidates',
      goal: 0.9,
      always: ['/ward Darley', '/ward name:Boulton election:2022', '/ward name:Littleover election:2018'],
      others: wards
        .filter(({ ballot }) => ballot.seats_contested === 1 && ballot.candidates.length <= MOST_CANDIDATES)
        .map(wardLine),
    },
    {
      name: 'ward of two seats',
      goal: 1.1,
      always: ['/ward name:Chellaston election:2003'],
      others: wards.filter(({ ballot }) => ballot.seats_contested === 2).map(wardLine),
    },
    { name: 'council', goal: 1.2, always: each((id) => `/council election:${id}`), others: [] },
    {
      name: 'party',
      goal: 1.2,
      always: ['/party Labour', ...elections.map(largestPartyLine)],
      others: elections.flatMap(partyLines),
    },
    {
      name: 'candidate',
      goal: 0.6,
      always: ['/candidate Joan Travis', '/candidate Martin Rawson'],
      others: wards
        .filter(({ election }) => election === home)
        .flatMap(({ ballot }) => ballot.candidates.map(({ person_name }) => `/candidate ${person_name}`)),
    },
    {
      name: 'wards',
      goal: 0.9,
      always: ['/wards'],
      others: each((id) => `/wards sort:safest election:${id}`),
    },
    {
      name: 'history of six contests',
      goal: 1.2,
      always: ['/history Darley', '/history Boulton'],
      others: homeWards.map((ward) => `/history ${ward}`),
    },
    {
      name: 'compare',
      goal: 1,
      always: ['/compare first:Darley second:Abbey', '/compare first:Chellaston second:Mickleover'],
      others: homeWards.flatMap((ward, index) => [
        ...homeWards.slice(index + 1, index + 2).map((next) => `/compare first:${ward} second:${next}`),
        `/compare first:${ward} second:${ward} election:2003 against:2022`,
      ]),
    },
    { name: 'about', goal: 1, always: ['/about'], others: [] },
    { name: 'settings', goal: 0.6, always: ['/settings', '/settings election:derby'], others: [] },
  ];
}

function partyLines(election: Election): string[] {
  return partyGroups(election).map(({ name }) => `/party name:${quoted(name)} election:${election.election_id}`);
}

/** The party with the most candidates. */
function largestPartyLine(election: Election): string {
  const [largest] = partyGroups(election).toSorted((a, b) => b.candidates - a.candidates);
  return `/party name:${quoted(largest?.name ?? '')} election:${election.election_id}`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
