/** The embeds of what is published about a ward. */

import type { APIEmbed } from 'discord-api-types/v10';
import type { NightEvent, WaitingStatus, WardEvent } from '../../results/night/journal.ts';
import type { WardState } from '../../results/night/ward-states.ts';
import { counted } from '../numbers.ts';
import { GREY } from '../party-name.ts';
import { correctionLines, type Version } from './correction-lines.ts';
import { colourOfWard, declaredBasis, declaredLines, verdictOf } from './declared-ward.ts';
import { nightEmbed } from './night-embed.ts';
import type { NightSubject } from './night-subject.ts';
import { escaped, publisherLine } from './publisher-line.ts';
import { scoreLine } from './score-line.ts';
import { ukTime } from './uk-time.ts';

const LONGEST_REASON = 500;
const LONGEST_VERDICT = 200;
/** More disputes of one declaration are counted. */
const MOST_DISPUTES = 3;

/** An event of a ward, with every ward as it is after it. */
export interface Published {
  event: WardEvent;
  /** The event's ward. */
  ward: WardState;
  wards: readonly WardState[];
}

/** "Darley declared: Labour hold". @param notes what has been said about the declaration since */
export function declaredEmbed(
  { event, ward, wards }: Published,
  night: NightSubject,
  notes: readonly string[] = [],
): APIEmbed {
  return nightEmbed(
    {
      title: `${ward.ballot.post_label} declared: ${verdictOf(ward, night)}`,
      colour: colourOfWard(ward, night),
      lines: declaredLines(ward, night),
      last: [...notes, publisherLine(event), scoreLine(wards, night)],
      footer: declaredBasis(ward, night),
      at: event.at,
    },
    night,
  );
}

/**
 * "Correction: we mistyped Darley", with each old and new figure, and all that is right now.
 * @param was what had been published; null if that was nothing
 * @param notes as for a declaration
 */
export function correctedEmbed(
  { event, ward, wards }: Published,
  was: Version | null,
  night: NightSubject,
  notes: readonly string[] = [],
): APIEmbed {
  const { ballot, declaration } = ward;
  const changes = was && declaration ? correctionLines(was, { ballot, declaration }) : [];
  const verdict = `**${escaped(verdictOf(ward, night), LONGEST_VERDICT)}**`;
  return nightEmbed(
    {
      title: `Correction: we mistyped ${ballot.post_label}`,
      colour: colourOfWard(ward, night),
      lines: [...changes, ...(changes.length > 0 ? [''] : []), verdict, ...declaredLines(ward, night)],
      last: [...notes, publisherLine(event), scoreLine(wards, night)],
      footer: declaredBasis(ward, night),
      at: event.at,
    },
    night,
  );
}

/** What a message with mistyped figures says from then on. It has no score, because its own was wrong too. */
export function correctedSince({ event, ward }: Published, wrong: NightEvent, night: NightSubject): APIEmbed {
  return nightEmbed(
    {
      title: `${ward.ballot.post_label} declared: ${verdictOf(ward, night)}`,
      colour: colourOfWard(ward, night),
      lines: declaredLines(ward, night),
      last: [`Corrected at ${ukTime(event.at)}: we had mistyped this ward.`, publisherLine(event)],
      footer: declaredBasis(ward, night),
      at: wrong.at,
    },
    night,
  );
}

/** "Darley had not been declared". */
export function withdrawnEmbed({ event, ward, wards }: Published, night: NightSubject): APIEmbed {
  return nightEmbed(
    {
      title: `${ward.ballot.post_label} had not been declared`,
      colour: GREY,
      lines: [
        'We withdraw the figures that we published. The ward is awaited again.',
        ...(event.kind === 'withdrawn' ? reasonLines(event.reason) : []),
      ],
      last: [publisherLine(event), scoreLine(wards, night)],
      at: event.at,
    },
    night,
  );
}

/** What a message with figures that were not declared says from then on: none of them. */
export function withdrawnSince({ event, ward }: Published, wrong: NightEvent, night: NightSubject): APIEmbed {
  return nightEmbed(
    {
      title: `${ward.ballot.post_label} had not been declared`,
      colour: GREY,
      lines: [],
      last: [`The figures in this message were withdrawn at ${ukTime(event.at)}.`, publisherLine(event)],
      at: wrong.at,
    },
    night,
  );
}

/** "Darley: the declaration is disputed". The seats stay as they are. */
export function disputedEmbed({ event, ward }: Published, night: NightSubject): APIEmbed {
  return nightEmbed(
    {
      title: `${ward.ballot.post_label}: the declaration is disputed`,
      colour: colourOfWard(ward, night),
      lines: [
        ...(event.kind === 'disputed' ? reasonLines(event.reason) : []),
        'The declaration is valid unless an election court decides otherwise. The score has not changed.',
      ],
      last: [publisherLine(event)],
      at: event.at,
    },
    night,
  );
}

/** What a disputed declaration's message says in addition: a line for each of the last disputes. */
export function disputeLines({ disputes }: WardState): string[] {
  const lines = disputes.map(({ at, reason }) => `⚠ Disputed at ${ukTime(at)}: ${escaped(reason, LONGEST_REASON)}`);
  const more = lines.length - MOST_DISPUTES;
  return more > 0 ? [`⚠ Disputed ${counted(more, 'more time')}`, ...lines.slice(-MOST_DISPUTES)] : lines;
}

const STATUSES: Record<WaitingStatus, { title: string; words: string }> = {
  awaiting: { title: 'awaiting declaration', words: 'This ward has not been declared.' },
  recount: { title: 'recount', words: 'The votes are being counted again. Nothing has been declared.' },
  postponed: { title: 'poll postponed', words: 'The poll will be on another day.' },
};

/** "Darley: recount": the word only, because provisional figures are not public. */
export function statusEmbed({ event, ward }: Published, status: WaitingStatus, night: NightSubject): APIEmbed {
  const { title, words } = STATUSES[status];
  return nightEmbed(
    {
      title: `${ward.ballot.post_label}: ${title}`,
      colour: GREY,
      lines: [words],
      last: [publisherLine(event)],
      at: event.at,
    },
    night,
  );
}

function reasonLines(reason: string): string[] {
  return [`Reason given: ${escaped(reason, LONGEST_REASON)}`];
}
