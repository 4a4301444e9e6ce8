/** The events of a journal as channels get them. */
import type { APIEmbed } from 'discord-api-types/v10';
import type { Notice } from '../../post/contract.ts';
import type { NightEvent, WardEvent } from '../../results/night/journal.ts';
import { lastCall } from '../../results/night/last-call.ts';
import type { Manifest } from '../../results/night/manifest.ts';
import { supersededBy } from '../../results/night/superseded.ts';
import { type WardState, wardStates } from '../../results/night/ward-states.ts';
import { callWithdrawnSince, controlEmbed, uncertainEmbed } from './control-notices.ts';
import { type NightSubject, nightSubject } from './night-subject.ts';
import {
  correctedEmbed,
  correctedSince,
  declaredEmbed,
  disputedEmbed,
  disputeLines,
  type Published,
  statusEmbed,
  withdrawnEmbed,
  withdrawnSince,
} from './ward-notices.ts';

/**
 * What channels get for each event, in order. A notice depends on its event and those before it only, so it is the same
 * whenever it is made.
 * @param fromSeq the first event's number
 * @throws Error if an event is of a ward that the manifest does not have
 */
export function noticesOf(manifest: Manifest, journal: readonly NightEvent[], fromSeq = 1): Notice[] {
  const night = nightSubject(manifest);
  return journal.filter(({ seq }) => seq >= fromSeq).map((event) => noticeOf(event, journal, night));
}

function noticeOf(event: NightEvent, journal: readonly NightEvent[], night: NightSubject): Notice {
  const { untrue, published } = supersededBy(event, journal);
  const { embed, editOf } = event.kind === 'control' ? ofControl(event, journal, night) : ofWard(event, journal, night);
  const edited = event.kind === 'disputed' ? declarationsBefore(event, journal, night) : published;
  const edits = edited.flatMap((seq) => {
    const earlier = journal.find((one) => one.seq === seq);
    const edit = earlier && editOf(earlier);
    return edit ? [{ seq, embed: edit }] : [];
  });
  return { seq: event.seq, embed, supersedes: untrue, edits };
}

interface Words {
  embed: APIEmbed;
  /** What an earlier event's message says from now on; null if it stays as it is. */
  editOf(earlier: NightEvent): APIEmbed | null;
}

function ofWard(event: WardEvent, journal: readonly NightEvent[], night: NightSubject): Words {
  const now = published(event, journal, night);
  return {
    embed: embedOf(event, journal, night),
    editOf: (earlier) => {
      if (earlier.kind === 'control') return null;
      if (event.kind === 'disputed') return embedOf(earlier, journal, night, disputeLines(now.ward));
      return (now.ward.declaration ? correctedSince : withdrawnSince)(now, earlier, night);
    },
  };
}

/** @param notes what has been said about a declaration since */
function embedOf(
  event: WardEvent,
  journal: readonly NightEvent[],
  night: NightSubject,
  notes: readonly string[] = [],
): APIEmbed {
  const now = published(event, journal, night);
  switch (event.kind) {
    case 'declared':
      return declaredEmbed(now, night, notes);
    case 'corrected': {
      const { ballot, declaration } = wardOf(event, statesBefore(event, journal, night));
      return correctedEmbed(now, declaration && { ballot, declaration }, night, notes);
    }
    case 'withdrawn':
      return withdrawnEmbed(now, night);
    case 'status':
      return statusEmbed(now, event.status, night);
    case 'disputed':
      return disputedEmbed(now, night);
  }
}

function ofControl(
  event: Extract<NightEvent, { kind: 'control' }>,
  journal: readonly NightEvent[],
  night: NightSubject,
): Words {
  const wards = statesAfter(event, journal, night);
  const was = lastCall(journal.filter(({ seq }) => seq < event.seq));
  return {
    embed: event.call ? controlEmbed(event, event.call, wards, night) : uncertainEmbed(event, was, wards, night),
    editOf: (earlier) => was && callWithdrawnSince(event, earlier, was, night),
  };
}

/** The event whose figures a dispute is about. */
function declarationsBefore(event: WardEvent, journal: readonly NightEvent[], night: NightSubject): number[] {
  const { declaredBy } = wardOf(event, statesBefore(event, journal, night));
  return declaredBy ? [declaredBy.seq] : [];
}

function published(event: WardEvent, journal: readonly NightEvent[], night: NightSubject): Published {
  const wards = statesAfter(event, journal, night);
  return { event, ward: wardOf(event, wards), wards };
}

function wardOf({ ballot_paper_id }: WardEvent, wards: readonly WardState[]): WardState {
  const ward = wards.find(({ ballot }) => ballot.ballot_paper_id === ballot_paper_id);
  if (!ward) throw new Error(`The manifest has no ballot ${ballot_paper_id}.`);
  return ward;
}

function statesAfter({ seq }: NightEvent, journal: readonly NightEvent[], { manifest }: NightSubject): WardState[] {
  return wardStates(
    manifest,
    journal.filter((one) => one.seq <= seq),
  );
}

function statesBefore({ seq }: NightEvent, journal: readonly NightEvent[], { manifest }: NightSubject): WardState[] {
  return wardStates(
    manifest,
    journal.filter((one) => one.seq < seq),
  );
}
