import type { CouncilEntry } from '../release/catalogue.ts';
import type { ViewButton } from '../render/answer.ts';
import { notFound, whichOne } from '../render/not-found.ts';
import { councilView } from '../render/views.ts';
import { electionRef } from '../results/ids.ts';
import { memoised } from '../results/memoise.ts';
import type { Archive } from '../store/archive.ts';
import { namesOf } from './closest.ts';
import type { Context } from './context.ts';
import { type Wanted, wanted } from './other-kinds.ts';
import { find, type SearchEntry, searchEntry } from './search.ts';
import { Unanswered } from './unanswered.ts';

const entriesOf = memoised((councils: readonly CouncilEntry[]) =>
  councils.map((council) => searchEntry([council.name, council.slug], council)),
);

/** The councils on file, by name and by slug: "Derby City Council", "Derby". */
export function councilEntries({ councils }: Archive): SearchEntry<CouncilEntry>[] {
  return entriesOf(councils);
}

/** The council that a text means. @throws Unanswered if it means none or several */
export function findCouncil(typed: string, archive: Archive): { council: CouncilEntry; readName: string | null } {
  const found = find(typed, councilEntries(archive));
  if (found.kind === 'one') return { council: found.item, readName: found.readAs };
  if (found.kind === 'none') {
    throw new Unanswered(
      notFound(
        'no council of that name is on file',
        namesOf(found.closest),
        (name = 'Derby') => `/council ${name}`,
        found.closest.entries.map(buttonOf),
      ),
    );
  }
  const buttons = found.entries.map(buttonOf);
  throw new Unanswered(whichOne('Which council do you mean?', buttons, found.more));
}

function buttonOf({ names: [label], item }: SearchEntry<CouncilEntry>): ViewButton {
  return { label, view: councilView.encode({ election: electionRef({ election_date: item.newest }, item) }) };
}

/** The council that a text should name, for `refuseOtherKinds`. */
export function otherThanCouncil(typed: string, { archive }: Context): Wanted {
  return wanted('council', 'no council of that name is on file', find(typed, councilEntries(archive)));
}
