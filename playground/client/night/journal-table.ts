import type { JournalRow } from '../../night/view.ts';
import { element, part } from '../element.ts';

const MARKS: Readonly<Record<JournalRow['channel'], string>> = {
  awaited: '… not yet',
  posted: '✓ posted',
  replaced: '– replaced',
};

/** The journal next to the channel: newest first, each event with whether the channel has it. */
export function showJournal(journal: readonly JournalRow[]): void {
  part('night-journal', HTMLTableSectionElement).replaceChildren(
    ...journal
      .toReversed()
      .map(({ seq, time, ward, what, revision, channel }) =>
        element(
          'tr',
          { 'data-channel': channel },
          element('td', { class: 'number' }, String(seq)),
          element('td', {}, time),
          element('td', {}, ward ?? 'Control'),
          element('td', {}, what),
          element('td', { class: 'number' }, revision === null ? '' : String(revision)),
          element('td', { class: 'mark' }, MARKS[channel]),
        ),
      ),
  );
  part('night-no-journal', HTMLParagraphElement).hidden = journal.length > 0;
}
