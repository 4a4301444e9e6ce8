import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Suggestion } from '../discord/reply.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import { councilPlace } from '../render/council-name.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { nameKey } from '../results/name-key.ts';
import type { Archive } from '../store/archive.ts';
import type { Context } from './context.ts';
import { councilsByName } from './council-names.ts';
import { suggest } from './search.ts';
import { everyWard, wardsLike } from './ward-names.ts';
import { isCurrent, wardPlaces } from './ward-places.ts';

/**
 * Suggestions of wards in other councils: "Quarry Hill, Larkford"; misspelt names only if none has the text as typed. A
 * name that the home council has is left out, because it means the home council's ward.
 */
export async function suggestAnywhere(
  typed: string,
  home: Subject,
  { archive }: Pick<Context, 'archive'>,
): Promise<Suggestion[]> {
  const like = suggest(typed, await wardsLike(typed, archive));
  const near = like.length > 0 ? like : suggest(typed, await everyWard(archive));
  const own = new Set(home.election.ballots.map(({ post_label }) => nameKey(post_label)));
  const elsewhere = wardPlaces(near, archive).filter(
    ({ name, council }) => council.slug !== home.council.slug && !own.has(nameKey(name)),
  );
  return elsewhere.map((ward) => {
    const day = isCurrent(ward) ? '' : `, ${dayInWords(ward.date)}`;
    const end = `, ${ownName(ward.council, archive)}${day}`;
    const label = cut(ward.name, LIMIT.choiceName - end.length) + end;
    return { name: label, value: label };
  });
}

/** The short name of a council if it is a name of no other; otherwise its name. */
function ownName(council: CouncilEntry, { councils }: Archive): string {
  const short = councilPlace(council.name);
  const [named, ...others] = councilsByName(councils).get(nameKey(short)) ?? [];
  return cut(named?.council === council && others.length === 0 ? short : council.name, 50);
}
