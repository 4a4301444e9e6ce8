/** What a `Count` does with requests. It is a module of its own, so that an isolate without a night never loads it. */
import { ballotNamed, ballotSlug } from '../results/ids.ts';
import type { NightEvent } from '../results/night/journal.ts';
import { closeFault, wardStates } from '../results/night/ward-states.ts';
import type { PublisherKey, Snapshot } from './contract.ts';
import type { CountStore } from './count-store.ts';
import { decide } from './decide.ts';
import { publisherFaults } from './publisher-faults.ts';
import { NightRequest, parsed, WardRequest } from './requests.ts';
import { isSigned, type Refused, type SignedRequest } from './signed-request.ts';

/** The answer to a request that was accepted. */
export interface Accepted {
  /** 201: done; 200: done before; 202: a second volunteer has to give the same facts. */
  status: 200 | 201 | 202;
  body: {
    /** What was published; empty if nothing was. */
    events: readonly NightEvent[];
    /** Set if a second volunteer is awaited. */
    waiting?: string;
  };
}

const NO_NIGHT: Refused = { status: 404, errors: ['No count of this election is open. Open it first.'] };
const NOT_THE_OPENER: Refused = {
  status: 403,
  errors: ['Only the key that is this deployment’s NIGHT_PUBLIC_KEY opens and closes counts, and this is another.'],
};
const SIGNED_BY_ANOTHER: Refused = {
  status: 403,
  errors: ['This key may not publish here. Whoever opens the count names the keys that may.'],
};
const WRONG_SIGNATURE: Refused = { status: 401, errors: ['The signature does not fit the request and the key.'] };
const CLOSED: Refused = { status: 409, errors: ['This count is closed.'] };
const ID_USED: Refused = { status: 409, errors: ['Another request had this request_id. Use a new one.'] };

/**
 * Opens or closes a night.
 * @param of the election, and the public key of whoever may, 64 hex digits
 */
export async function answerNightRequest(
  signed: SignedRequest,
  { election, opener }: { election: string; opener: string },
  store: CountStore,
): Promise<Accepted | Refused> {
  if (signed.public_key !== opener) return NOT_THE_OPENER;
  if (!(await isSigned(signed))) return WRONG_SIGNATURE;
  const read = parsed(NightRequest, signed.body);
  if ('errors' in read) return { status: 422, errors: read.errors };
  const { request } = read;
  const repeated = repeat(request.request_id, signed.body, store);
  if (repeated) return repeated;
  const manifest = store.fact('manifest');
  if (request.kind === 'open') {
    if (manifest) return { status: 409, errors: ['The count of this election is open already, or was closed.'] };
    const named = request.manifest.election.election_id;
    if (named !== election) return { status: 422, errors: [`The manifest is of ${named}, not of ${election}.`] };
    const errors = publisherFaults(request.publishers, request.manifest.election);
    if (errors.length > 0) return { status: 422, errors };
    store.open(request.manifest, request.publishers);
  } else {
    if (!manifest) return NO_NIGHT;
    if (store.fact('closed_at')) return CLOSED;
    const fault = closeFault(wardStates(manifest, store.journal()));
    if (fault) return { status: 422, errors: [fault] };
    store.setFact('closed_at', new Date().toISOString());
  }
  return accept({ status: 201, body: { events: [] } }, request.request_id, signed.body, store);
}

/** Publishes something about one ward, if it may be published. @param ward the middle of its ballot's id: `darley` */
export async function answerWardRequest(
  signed: SignedRequest,
  ward: string,
  store: CountStore,
): Promise<Accepted | Refused> {
  const manifest = store.fact('manifest');
  if (!manifest) return NO_NIGHT;
  const key = store.publisher(signed.public_key);
  if (!key) return SIGNED_BY_ANOTHER;
  if (!(await isSigned(signed))) return WRONG_SIGNATURE;
  const read = parsed(WardRequest, signed.body);
  if ('errors' in read) return { status: 422, errors: read.errors };
  const { request } = read;
  const repeated = repeat(request.request_id, signed.body, store);
  if (repeated) return repeated;
  if (store.fact('closed_at')) return CLOSED;
  const ballot = ballotNamed(ward, manifest.election);
  if (!ballot) {
    const wards = manifest.election.ballots.map(ballotSlug).join(', ');
    return { status: 404, errors: [`No ward of this count is called "${ward}". Its wards are: ${wards}.`] };
  }
  if (!mayPublish(key, ballotSlug(ballot)))
    return { status: 403, errors: [`This key may publish only: ${key.scope?.join(', ')}.`] };
  const { ballot_paper_id } = ballot;
  const journal = store.journal();
  const decision = decide({ manifest, journal }, key, ballot_paper_id, request, store.pending(ballot_paper_id));
  if ('errors' in decision) return decision;
  if (decision.kind === 'wait') {
    store.setPending(decision.pending);
    const waiting = decision.disagrees
      ? 'Another volunteer gave other figures. Nothing is published until two agree.'
      : 'Nothing is published until a second volunteer gives the same.';
    return accept({ status: 202, body: { events: [], waiting } }, request.request_id, signed.body, store);
  }
  const { happenings, publishers } = decision;
  const events = store.append(happenings, { at: new Date().toISOString(), publishers, source: request.source });
  return accept({ status: 201, body: { events } }, request.request_id, signed.body, store);
}

/** Everything that is known; null if the count was never opened. */
export function snapshotOf(store: CountStore): Snapshot | null {
  const manifest = store.fact('manifest');
  if (!manifest) return null;
  return { manifest, journal: store.journal(), at: new Date().toISOString(), closed_at: store.fact('closed_at') };
}

/** The stored answer to a request that is repeated; null if it is new. */
function repeat(requestId: string, body: string, store: CountStore): Accepted | Refused | null {
  const known = store.answerTo(requestId, body);
  if (known === 'other') return ID_USED;
  return known && { status: 200, body: known as Accepted['body'] };
}

/** Stores the answer in the transaction of what was published, and lets the hand-over begin. */
function accept(answer: Accepted, requestId: string, body: string, store: CountStore): Accepted {
  store.answer(requestId, body, answer.body);
  store.wakeSoon();
  return answer;
}

function mayPublish({ scope }: PublisherKey, ward: string): boolean {
  return scope === null || scope.includes(ward);
}
