import type { Ballot, Candidate, Election } from '../../src/results/schema.ts';

/** What differs between two records of one election, each as a sentence without the election's name. */
export function changesBetween(before: Election, after: Election): string[] {
  const now = new Map(after.ballots.map((ballot) => [ballot.ballot_paper_id, ballot]));
  const there = new Map(before.ballots.map((ballot) => [ballot.ballot_paper_id, ballot]));
  const removed = before.ballots.filter(({ ballot_paper_id }) => !now.has(ballot_paper_id));
  const added = after.ballots.filter(({ ballot_paper_id }) => !there.has(ballot_paper_id));
  return [
    ...sources(before, after),
    ...fields(before, after, ['name', 'control', 'composition', 'declared', 'councillors', 'accepted_errors']),
    ...removed.map(
      ({ post_label, candidates }) => `the ward ${post_label} is removed, with its ${candidates.length} candidates`,
    ),
    ...added.map(
      ({ post_label, candidates }) => `the ward ${post_label} is added, with its ${candidates.length} candidates`,
    ),
    ...after.ballots.flatMap((ballot) => {
      const old = there.get(ballot.ballot_paper_id);
      return old ? ballotChanges(old, ballot).map((change) => `${ballot.post_label}: ${change}`) : [];
    }),
  ];
}

function sources(before: Election, after: Election): string[] {
  const [was, is] = [before, after].map((one) => one.sources.map(({ name, title }) => `${name}, ${title}`).join('; '));
  return was === is ? [] : [`the source was ${was} and is now ${is}`];
}

const BALLOT_FIELDS = [
  'post_label',
  'gss',
  'seats_contested',
  'by_election',
  'cancelled_poll',
  'cancellation_reason',
  'total_electorate',
  'turnout_reported',
  'turnout_percentage',
  'spoilt_ballots',
  'outcomes',
  'defending',
  'declared_headings',
] as const satisfies readonly (keyof Ballot)[];

function ballotChanges(before: Ballot, after: Ballot): string[] {
  const rest = [...before.candidates];
  const pairs = after.candidates.map((candidate) => ({ candidate, old: takeSame(rest, candidate) }));
  const order = before.candidates.map(({ person_name }) => person_name).join();
  const changes = [
    ...fields(before, after, BALLOT_FIELDS),
    ...rest.map(({ person_name }) => `${person_name} is removed`),
    ...pairs.flatMap(({ candidate, old }) =>
      old
        ? fields(old, candidate, CANDIDATE_FIELDS).map((change) => `${candidate.person_name}: ${change}`)
        : [`${candidate.person_name} is added`],
    ),
  ];
  const isReordered = order !== after.candidates.map(({ person_name }) => person_name).join();
  return changes.length === 0 && isReordered ? ['the candidates are in another order'] : changes;
}

const CANDIDATE_FIELDS = ['party_id', 'party_name', 'votes_cast', 'elected', 'tied_vote_winner'] as const;

/** Takes the same person out of a list: with the same figures if possible, because namesakes may be on one ballot. */
export function takeSame(list: Candidate[], wanted: Candidate): Candidate | null {
  const isNamed = ({ person_name }: Candidate) => person_name === wanted.person_name;
  const exact = list.findIndex((one) => isNamed(one) && one.votes_cast === wanted.votes_cast);
  const index = exact >= 0 ? exact : list.findIndex(isNamed);
  return index >= 0 ? (list.splice(index, 1)[0] ?? null) : null;
}

/** "votes_cast 600 is now 610" for each field that differs; longer values are not printed. */
function fields<Of extends object>(before: Of, after: Of, names: readonly (keyof Of & string)[]): string[] {
  return names.flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const isPrintable = [was, is].every((value) => value === null || typeof value !== 'object');
    if (isPrintable) return [`${name} ${inWords(was)} is now ${inWords(is)}`];
    return [is === null || (Array.isArray(is) && is.length === 0) ? `${name} is removed` : `${name} is changed`];
  });
}

function inWords(value: unknown): string {
  if (value === null) return 'not recorded';
  return typeof value === 'string' ? `"${value}"` : String(value);
}
