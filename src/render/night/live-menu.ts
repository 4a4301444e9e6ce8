import type { Snapshot } from '../../night/contract.ts';
import { electionRef, wardRef } from '../../results/ids.ts';
import { declaredElection } from '../../results/night/declared-election.ts';
import { isDecided, wardStates } from '../../results/night/ward-states.ts';
import type { Ballot } from '../../results/schema.ts';
import type { ViewMenu } from '../answer.ts';
import { wardView } from '../views.ts';
import { wardMenu } from '../ward-menu.ts';
import { nightSubject } from './night-subject.ts';
import { stateWords } from './ward-state-words.ts';

interface Shown {
  /** The ward that the message shows; absent if it shows none. */
  shown?: Ballot;
  /** The view of the same message with another page of the menu. */
  atPage(page: number): string;
  /** From 1; null for the page with the ward shown. */
  page: number | null;
}

/** The menu of the wards of a count, where an option says who won, or what a ward waits for. */
export function liveMenu({ manifest, journal }: Snapshot, { shown, atPage, page }: Shown): ViewMenu[] {
  const { parties } = nightSubject(manifest);
  const election = declaredElection(manifest, journal);
  const ref = electionRef(election, manifest.council);
  const viewOf = (ballot: Ballot) => wardView.encode({ election: ref, ward: wardRef(ballot) });
  const waiting = new Map(
    wardStates(manifest, journal).flatMap((ward) =>
      isDecided(ward) ? [] : [[viewOf(ward.ballot), stateWords(ward)] as const],
    ),
  );
  const own = election.ballots.find(({ ballot_paper_id }) => ballot_paper_id === shown?.ballot_paper_id);
  const menus = wardMenu(
    election.ballots,
    { ref, election, parties },
    { ...(own ? { shown: own } : {}), atPage, page },
  );
  return menus.map((menu) => ({
    ...menu,
    options: menu.options.map(({ emoji, ...option }) => {
      const description = waiting.get(option.view);
      return description === undefined ? { ...option, ...(emoji ? { emoji } : {}) } : { ...option, description };
    }),
  }));
}
