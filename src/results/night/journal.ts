/** The journal of an election night: what was published, in order. Nothing in it is ever changed or removed. */

/** What a returning officer declared on one ballot. */
export interface Declaration {
  /** Everybody nominated, in the order of the ballot's candidates. */
  candidates: readonly { person_name: string; votes_cast: number }[];
  /** Ballot papers issued; null if it was not declared. */
  turnout_reported: number | null;
  /** Ballot papers rejected; null if it was not declared. */
  spoilt_ballots: number | null;
  /** Those who won the draw, where candidates were level for the last seat. */
  tied_vote_winners: readonly string[];
}

/** Who published an event. Their keys are in the `Count` alone. */
export interface Publisher {
  name: string;
  /** An officer's word is enough; a volunteer's needs a second volunteer with the same figures. */
  role: 'officer' | 'volunteer';
}

/** A ward that is not declared: still counted, counted again, or to be polled on another day. */
export type WaitingStatus = 'awaiting' | 'recount' | 'postponed';

/** Control of the council once no ward still to be declared can change it. `party` is a party's key. */
export type Call = { kind: 'party'; party: string } | { kind: 'no overall control' };

/** What the events of one ward have in common. */
interface OfWard {
  ballot_paper_id: string;
  /** Counts this ward's events from 1. Whoever publishes the next one says which revision they have seen. */
  revision: number;
}

/** What happened. `seq` numbers name an earlier event of the same journal. */
export type Happening =
  | (OfWard & { kind: 'declared'; declaration: Declaration })
  /** We mistyped: the declaration is not what was published in `corrects`. */
  | (OfWard & { kind: 'corrected'; declaration: Declaration; corrects: number })
  /** The ward had not been declared after all; it is awaited again. */
  | (OfWard & { kind: 'withdrawn'; withdraws: number; reason: string })
  /** Somebody says that the declaration is wrong. It is valid until an election court decides. */
  | (OfWard & { kind: 'disputed'; disputes: number; reason: string })
  | (OfWard & { kind: 'status'; status: WaitingStatus })
  /** Follows the event that made control certain, or that undid the call: then `call` is null. */
  | { kind: 'control'; call: Call | null };

/** One event of the journal. */
export type NightEvent = Happening & {
  /** From 1, without gaps. */
  seq: number;
  /** When the `Count` stored it, in ISO 8601 and UTC. */
  at: string;
  /** Who published it; two volunteers, or one officer. A `control` event has those of the event before it. */
  publishers: readonly Publisher[];
  /** The address of the source that they give. */
  source: string;
};

/** Events about one ward. */
export type WardEvent = Extract<NightEvent, OfWard>;
