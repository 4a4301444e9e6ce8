import { councilPlace } from '../render/council-name.ts';
import { whichOne } from '../render/not-found.ts';
import { plain } from '../render/text.ts';
import { listed } from '../render/words.ts';
import { electionIdOf, electionRef } from '../results/ids.ts';
import { slugOf } from '../results/slug.ts';
import type { QuestionAway } from './ward-or-elsewhere.ts';
import { type FoundWard, hasReference, placeLabel } from './ward-places.ts';

/** How many wards to offer as buttons. */
const MOST_OFFERED = 5;

/** Asks which ward is meant, with a button for each of a few. */
export async function whichWard(
  found: readonly FoundWard[],
  more: number | 'uncounted',
  { viewOf, option }: Pick<QuestionAway, 'viewOf' | 'option'>,
) {
  const offered = found.filter(hasReference).slice(0, MOST_OFFERED);
  const left = more === 'uncounted' ? more : found.length - offered.length + more;
  const [first] = offered;
  const advice = first && `add the council, as in \`${first.name}, ${councilPlace(first.council.name)}\``;
  const by = option === null ? '' : ` by \`${option}\``;
  if (viewOf === null) {
    const names = offered.map(({ name, council }) => plain(`${name} (${councilPlace(council.name)})`));
    return whichOne(`Which ward do you mean${by}: ${listed(names, 'or')}?`, [], left, advice);
  }
  const buttons = await Promise.all(
    offered.map(async (one) => {
      const { name, council, date } = one;
      const id = electionIdOf(council.slug, date);
      const view = await viewOf({ id, ref: electionRef({ election_date: date }, council), ward: slugOf(name) });
      return view === null ? [] : [{ label: placeLabel(one), view }];
    }),
  );
  return whichOne(`Which ward do you mean${by}?`, buttons.flat(), left, advice);
}
