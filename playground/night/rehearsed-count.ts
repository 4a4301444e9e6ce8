/** The count of 1 May 2003, published again ward by ward. What is not published yet is in `waiting`. */
import type { NightRequest, WardRequest } from '../../src/night/requests.ts';
import { ballotSlug } from '../../src/results/ids.ts';
import type { Declaration, NightEvent } from '../../src/results/night/journal.ts';
import type { Rehearsal } from '../../src/results/night/rehearsal.ts';
import { type WardState, wardStates } from '../../src/results/night/ward-states.ts';

/** Sends signed requests to the Worker. */
export interface Publisher {
  /** Ed25519, 64 hex digits. */
  publicKey: string;
  /**
   * Sends a request until it is answered, with the same `request_id` each time.
   * @param path below `/night/`: an election's id, or also a ward
   * @returns the events that it caused
   * @throws Error with every reason if the Worker refuses it, or if it does not answer
   */
  publish(path: string, request: NightRequest | WardRequest): Promise<readonly NightEvent[]>;
}

/** What a request says of its ward; the rest is the same for all. */
type Said<Request = WardRequest> = Request extends WardRequest
  ? Omit<Request, 'request_id' | 'expects' | 'source'>
  : never;

/** Whoever publishes here. */
const PUBLISHER = 'the playground';
const WITHDRAWN = 'somebody pressed a button of the playground';

export class RehearsedCount {
  readonly #publisher: Publisher;
  readonly #rehearsal: Rehearsal;
  readonly #source: string;
  readonly journal: NightEvent[] = [];
  /** One request at a time, so that the journal is in order. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(publisher: Publisher, rehearsal: Rehearsal) {
    this.#publisher = publisher;
    this.#rehearsal = rehearsal;
    this.#source = rehearsal.manifest.election.sources[0]?.url ?? '';
  }

  /** Ends when no request is under way. */
  get idle(): Promise<unknown> {
    return this.#last;
  }

  get manifest() {
    return this.#rehearsal.manifest;
  }

  get wards(): WardState[] {
    return wardStates(this.manifest, this.journal);
  }

  /** The first ward that is not declared. */
  get next(): WardState | undefined {
    return this.wards.find(({ status }) => status === 'awaiting' || status === 'recount');
  }

  /** The ward that was declared last, of those that are declared now. */
  get newest(): WardState | undefined {
    return this.wards
      .filter(({ status }) => status === 'declared')
      .toSorted((a, b) => (b.declaredBy?.seq ?? 0) - (a.declaredBy?.seq ?? 0))[0];
  }

  ward(name: string): WardState | undefined {
    return this.wards.find(({ ballot }) => ballot.post_label === name);
  }

  /** Whether a declared ward has other figures than those on file. */
  isWrong({ ballot, declaration }: WardState): boolean {
    return (
      declaration !== null && JSON.stringify(declaration.candidates) !== JSON.stringify(this.#onFile(ballot).candidates)
    );
  }

  async open(): Promise<void> {
    const key = { name: PUBLISHER, role: 'officer' as const, public_key: this.#publisher.publicKey, scope: null };
    const { manifest } = this;
    await this.#publisher.publish(manifest.election.election_id, {
      request_id: crypto.randomUUID(),
      kind: 'open',
      manifest,
      publishers: [key],
    });
  }

  declare(): Promise<void> {
    return this.#publish(
      () => this.next,
      ({ ballot }) => ({ kind: 'declare', declaration: this.#onFile(ballot) }),
    );
  }

  /** Corrects a ward's first candidate by one vote, or corrects that back. */
  correct(name: string): Promise<void> {
    return this.#publish(
      () => this.ward(name),
      (ward) => ({ kind: 'correct', declaration: withVotes(this.#onFile(ward.ballot), this.isWrong(ward) ? 0 : 1) }),
    );
  }

  recount(): Promise<void> {
    return this.#publish(
      () => this.next,
      () => ({ kind: 'status', status: 'recount' }),
    );
  }

  withdraw(): Promise<void> {
    return this.#publish(
      () => this.newest,
      () => ({ kind: 'withdraw', reason: WITHDRAWN }),
    );
  }

  #publish(find: () => WardState | undefined, request: (ward: WardState) => Said): Promise<void> {
    const turn = this.#last.then(async () => {
      const ward = find();
      if (!ward) return;
      const path = `${this.manifest.election.election_id}/${ballotSlug(ward.ballot)}`;
      const of = { request_id: crypto.randomUUID(), expects: ward.revision, source: this.#source };
      const body = { ...request(ward), ...of };
      this.journal.push(...(await this.#publisher.publish(path, body)));
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #onFile({ ballot_paper_id, post_label }: WardState['ballot']): Declaration {
    const found = this.#rehearsal.declarations.find(({ ballot }) => ballot.ballot_paper_id === ballot_paper_id);
    if (!found) throw new Error(`${post_label} has no votes on file.`);
    return found.declaration;
  }
}

function withVotes(declaration: Declaration, more: number): Declaration {
  const candidates = declaration.candidates.map((one, place) =>
    place === 0 ? { ...one, votes_cast: one.votes_cast + more } : one,
  );
  return { ...declaration, candidates };
}
