import type { NightEvent } from '../../src/results/night/journal.ts';
import type { Manifest } from '../../src/results/night/manifest.ts';
import { DERBY_CHANNEL } from '../people.ts';
import type { PostedMessage } from './view.ts';

/**
 * The numbers of the events that #derby has, in the order of its messages. An embed has its event's time; the title says
 * which one it is, because a call of control has the time of the ward that decided it.
 */
export function postedEvents(
  messages: readonly PostedMessage[],
  journal: readonly NightEvent[],
  { election }: Manifest,
): number[] {
  const wards = new Map(election.ballots.map(({ ballot_paper_id, post_label }) => [ballot_paper_id, post_label]));
  return messages
    .filter(({ channel }) => channel === DERBY_CHANNEL)
    .flatMap(({ embeds }) => embeds)
    .flatMap(({ title = '', timestamp = '' }) => {
      const then = journal.filter(({ at }) => Date.parse(at) === Date.parse(timestamp));
      const ofWard = then.find(
        (event) => event.kind !== 'control' && title.includes(wards.get(event.ballot_paper_id) ?? ''),
      );
      return (ofWard ?? then.find(({ kind }) => kind === 'control'))?.seq ?? [];
    });
}
