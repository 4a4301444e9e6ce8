/** Whether a request about a ward is published, and as what. Pure: the `Count` stores what this decides. */

import { certainControl, isSameCall } from '../results/night/certainty.ts';
import { figuresIn } from '../results/night/figures.ts';
import type { Call, Happening, NightEvent, Publisher } from '../results/night/journal.ts';
import { lastCall } from '../results/night/last-call.ts';
import type { Manifest } from '../results/night/manifest.ts';
import { refusals } from '../results/night/refusals.ts';
import { type WardState, wardStates } from '../results/night/ward-states.ts';
import type { Ballot } from '../results/schema.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import type { PublisherKey } from './contract.ts';
import type { WardRequest } from './requests.ts';
import type { Refused } from './signed-request.ts';

/** What a volunteer has given for a ward, while a second is awaited. */
export interface Pending {
  public_key: string;
  publisher: Publisher;
  ballot_paper_id: string;
  /** What has to be the same, as JSON. */
  facts: string;
}

export type Decision =
  | Refused
  | { kind: 'publish'; happenings: Happening[]; publishers: Publisher[] }
  /** A second volunteer is awaited. `disagrees`: another has given other facts. */
  | { kind: 'wait'; pending: Pending; disagrees: boolean };

export interface Night {
  manifest: Manifest;
  journal: readonly NightEvent[];
}

/**
 * Decides about one request.
 * @param key of whoever signed it
 * @param pending what volunteers have given for this ward at its present revision
 */
export function decide(
  { manifest, journal }: Night,
  key: PublisherKey,
  ballotPaperId: string,
  request: WardRequest,
  pending: readonly Pending[],
): Decision {
  const state = wardStates(manifest, journal).find(({ ballot }) => ballot.ballot_paper_id === ballotPaperId);
  if (!state) return { status: 404, errors: [`No ballot of this election has the id ${ballotPaperId}.`] };
  if (request.expects !== state.revision) {
    const seen = `You have seen revision ${request.expects} of ${state.ballot.post_label}; it is now ${state.revision}`;
    return { status: 409, errors: [`${seen}. Look at its status, and send the request again if it still applies.`] };
  }
  const errors = faults(request, state);
  if (errors.length > 0) return { status: 422, errors };
  const publisher = { name: key.name, role: key.role };
  const own = { public_key: key.public_key, publisher, ballot_paper_id: ballotPaperId, facts: factsOf(request) };
  const others = pending.filter(({ public_key }) => public_key !== key.public_key);
  const second = others.find(({ facts }) => facts === own.facts);
  if (key.role === 'volunteer' && !second) return { kind: 'wait', pending: own, disagrees: others.length > 0 };
  const publishers = key.role === 'volunteer' && second ? [second.publisher, publisher] : [publisher];
  const happening = happeningOf(request, state);
  const call = callAfter({ manifest, journal }, happening);
  return {
    kind: 'publish',
    happenings: call === undefined ? [happening] : [happening, { kind: 'control', call }],
    publishers,
  };
}

/** Why a request does not fit the state of its ward. */
function faults(request: WardRequest, { ballot, status, declaration }: WardState): string[] {
  const ward = ballot.post_label;
  if (status === 'unopposed') return [`${ward} is uncontested, so nothing is declared there.`];
  if (ballot.cancelled_poll && !isWait(request, ballot))
    return [`The poll in ${ward} is cancelled in the manifest, so nothing is counted there.`];
  switch (request.kind) {
    case 'declare':
      if (status === 'declared') return [`${ward} is declared already. If a figure is wrong, correct it.`];
      if (status === 'postponed') return [`${ward} is postponed. Set it to awaiting before you declare it.`];
      return refusals(request.declaration, ballot);
    case 'correct': {
      if (status !== 'declared') return [`${ward} is not declared, so there is nothing to correct.`];
      const isSame = declaration !== null && figuresIn(request.declaration) === figuresIn(declaration);
      return isSame ? [`These are the figures that ${ward} has already.`] : refusals(request.declaration, ballot);
    }
    case 'withdraw':
    case 'dispute':
      return status === 'declared' ? [] : [`${ward} is not declared, so there is nothing to ${request.kind}.`];
    case 'status':
      if (status === 'declared') return [`${ward} is declared. If it was not declared after all, withdraw it.`];
      return request.status === status ? [`${ward} has this status already: ${status}.`] : [];
  }
}

/** Whether a request about a cancelled poll says only that the poll takes place on another day, or undoes that. */
function isWait(request: WardRequest, ballot: Ballot): boolean {
  return request.kind === 'status' && request.status !== 'recount' && fillsSeats(ballot);
}

function happeningOf(request: WardRequest, { ballot, revision, declaredBy }: WardState): Happening {
  const of = { ballot_paper_id: ballot.ballot_paper_id, revision: revision + 1 };
  const before = declaredBy?.seq ?? 0;
  switch (request.kind) {
    case 'declare':
      return { ...of, kind: 'declared', declaration: request.declaration };
    case 'correct':
      return { ...of, kind: 'corrected', declaration: request.declaration, corrects: before };
    case 'withdraw':
      return { ...of, kind: 'withdrawn', withdraws: before, reason: request.reason };
    case 'dispute':
      return { ...of, kind: 'disputed', disputes: before, reason: request.reason };
    case 'status':
      return { ...of, kind: 'status', status: request.status };
  }
}

/** What volunteers must agree on: figures and statuses, but not the words of a reason, nor the source. */
function factsOf(request: WardRequest): string {
  if (request.kind === 'declare' || request.kind === 'correct')
    return JSON.stringify([request.kind, figuresIn(request.declaration)]);
  return JSON.stringify([request.kind, request.kind === 'status' ? request.status : null]);
}

/** What an event changes about control: the new call, null if the last one is undone, undefined if nothing. */
function callAfter({ manifest, journal }: Night, happening: Happening): Call | null | undefined {
  const before = lastCall(journal);
  const next: NightEvent = { ...happening, seq: journal.length + 1, at: '', publishers: [], source: '' };
  const now = certainControl(manifest, wardStates(manifest, [...journal, next]));
  return isSameCall(before, now) ? undefined : now;
}
