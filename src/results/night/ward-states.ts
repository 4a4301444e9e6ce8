import { electedOn } from '../elected.ts';
import type { Ballot } from '../schema.ts';
import { fillsSeats } from '../seats-filled.ts';
import { declaredBallot } from './declared-ballot.ts';
import type { Declaration, NightEvent, WaitingStatus, WardEvent } from './journal.ts';
import type { Manifest } from './manifest.ts';

/** Where a ward's count has got to. */
export interface WardState {
  /** The ballot with what has been declared; its votes are null until then. */
  ballot: Ballot;
  /** `unopposed`: no more people stood than there are seats, so nothing is counted. */
  status: WaitingStatus | 'declared' | 'unopposed';
  /** The last event's; 0 if there is none. */
  revision: number;
  declaration: Declaration | null;
  /** The event that published the declaration, or corrected it last; null if the ward is not declared. */
  declaredBy: WardEvent | null;
  /** Disputes of the declaration as it is now. */
  disputes: readonly Extract<WardEvent, { kind: 'disputed' }>[];
}

/** Whether the ward's seats are decided. */
export function isDecided({ status }: Pick<WardState, 'status'>): boolean {
  return status === 'declared' || status === 'unopposed';
}

/** Why a count cannot be closed yet, as a sentence; null if it can. */
export function closeFault(wards: readonly WardState[]): string | null {
  const left = wards.filter((ward) => !isDecided(ward) && ward.status !== 'postponed');
  const names = left.map(({ ballot }) => ballot.post_label).join(', ');
  return left.length > 0 ? `Not declared yet: ${names}. Declare them, or set them to postponed.` : null;
}

/** The state of every ward of the manifest, in its order, after the events of the journal. */
export function wardStates({ election }: Pick<Manifest, 'election'>, journal: readonly NightEvent[]): WardState[] {
  const eventsOf = new Map<string, WardEvent[]>();
  for (const event of journal) {
    if (event.kind === 'control') continue;
    const events = eventsOf.get(event.ballot_paper_id) ?? [];
    events.push(event);
    eventsOf.set(event.ballot_paper_id, events);
  }
  return election.ballots.map((ballot) => {
    return (eventsOf.get(ballot.ballot_paper_id) ?? []).reduce(after, before(ballot));
  });
}

function before(ballot: Ballot): WardState {
  return { ballot, status: statusBefore(ballot), revision: 0, declaration: null, declaredBy: null, disputes: [] };
}

function statusBefore(ballot: Ballot): WardState['status'] {
  if (!fillsSeats(ballot)) return 'postponed';
  return ballot.cancelled_poll && electedOn(ballot).people.length > 0 ? 'unopposed' : 'awaiting';
}

function after(state: WardState, event: WardEvent): WardState {
  const { revision } = event;
  switch (event.kind) {
    case 'declared':
    case 'corrected': {
      const { declaration } = event;
      const ballot = declaredBallot(state.ballot, declaration);
      return { ballot, status: 'declared', revision, declaration, declaredBy: event, disputes: [] };
    }
    case 'disputed':
      return { ...state, revision, disputes: [...state.disputes, event] };
    case 'withdrawn':
    case 'status': {
      const status = event.kind === 'status' ? event.status : 'awaiting';
      return {
        ballot: declaredBallot(state.ballot, null),
        status,
        revision,
        declaration: null,
        declaredBy: null,
        disputes: [],
      };
    }
  }
}
