import type { OpenNight } from '../night/contract.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import { livePath } from '../render/night/live-path.ts';
import { councilPath, ELECTIONS_PATH } from '../render/paths.ts';
import { dayInWords } from '../render/text.ts';
import { councilSlug, dateOf } from '../results/ids.ts';
import type { Missing } from './missing-page.tsx';

/** That no count of an election is open, with the counts that are and the council. @param id the election's id, or anything */
export function missingCount(id: string, open: readonly OpenNight[], councils: readonly CouncilEntry[]): Missing {
  const council = councils.find(({ slug }) => slug === councilSlug(id));
  const nameOf = (slug: string) => councils.find((one) => one.slug === slug)?.name ?? slug;
  const counts = open.map((night) => ({
    label: `Count: ${nameOf(night.council)}, ${dayInWords(dateOf(night.election_id))}`,
    path: livePath(night),
  }));
  const others = council
    ? [{ label: council.name, path: councilPath(council) }]
    : [{ label: 'Councils and elections', path: ELECTIONS_PATH }];
  return {
    what: `No count is open for ${council ? council.name : 'that election'}.`,
    closest: [...counts, ...others],
    areNear: counts.length > 0,
  };
}
