import type { CouncilEntry } from '../../release/catalogue.ts';
import { electionRef } from '../../results/ids.ts';
import type { Answer } from '../answer.ts';
import { counted } from '../numbers.ts';
import { plain } from '../text.ts';
import { councilView, nightView } from '../views.ts';

/** At most this many open counts have a button. */
const MOST_BUTTONS = 4;

/** What a deployment answers that publishes no counts. */
export const NO_COUNTS: Answer = { kind: 'notice', content: 'This deployment does not follow counts.' };

/** What is said if neither the count nor its copy answers. */
export const COUNT_SILENT: Answer = {
  kind: 'notice',
  content: 'The count does not answer at the moment. Please try again in a minute.',
};

/** That no count of a council is open, with buttons for its newest election and for the counts that are. */
export function noCountOpen(council: CouncilEntry | null, open: readonly CouncilEntry[]): Answer {
  const name = council ? plain(council.name) : 'that council';
  const others = open.slice(0, MOST_BUTTONS);
  const more = open.length - others.length;
  const moreWords = more > 0 ? ` For ${counted(more, 'other')}, use \`council:\`.` : '';
  return {
    kind: 'not found',
    content: `No count is open for ${name}.${open.length > 0 ? ` Counts that are open have a button.${moreWords}` : ''}`,
    buttons: [
      ...others.map((one) => ({ label: one.name, view: nightView.encode({ council: one.gss }) })),
      ...(council
        ? [
            {
              label: 'Its newest election',
              view: councilView.encode({ election: electionRef({ election_date: council.newest }, council) }),
            },
          ]
        : []),
    ],
  };
}
