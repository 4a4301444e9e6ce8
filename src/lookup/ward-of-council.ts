/** A ward that had no election on the day of its council's newest. Loaded if that election has no ward of the name. */
import type { CouncilEntry } from '../release/catalogue.ts';
import { readAsLine } from '../render/answer.ts';
import { dayInWords, plain } from '../render/text.ts';
import { nameKey } from '../results/name-key.ts';
import type { Context } from './context.ts';
import { councilAfterComma, councilsAmong } from './council-names.ts';
import { find } from './search.ts';
import { Unanswered } from './unanswered.ts';
import { wardAt } from './ward-at.ts';
import { everyWard } from './ward-names.ts';
import type { NamedWard, QuestionAway } from './ward-or-elsewhere.ts';
import { isCurrent, wardPlaces, withoutFormer } from './ward-places.ts';
import { whichWard } from './which-ward.ts';

/**
 * The ward of the council that a text names, at the ward's newest election on file. Null if the text names no council, or
 * one that has had no such ward.
 * @param within the slug of the council, if the text no longer has its name
 * @throws Unanswered with a button for each of a few, if several may be meant
 */
export async function wardOfCouncil(
  typed: string,
  within: string | null,
  question: QuestionAway,
  context: Context,
): Promise<NamedWard | null> {
  for (const { council, name } of readingsOf(typed, within, context)) {
    const all = await everyWard(context.archive);
    const own = all.filter(({ item }) => item.places.some((place) => place.council === council.slug));
    const found = find(name, own);
    if (found.kind === 'none') continue;
    const matching = found.kind === 'one' ? own.filter(({ item }) => item === found.item) : found.entries;
    const places = wardPlaces(matching, context.archive).filter((one) => one.council === council);
    const [first, ...others] = withoutFormer(places, []);
    if (!first) continue;
    const sure = others.length === 0 ? find(name, [first.entry]) : null;
    if (sure?.kind !== 'one') throw new Unanswered(await whichWard([first, ...others], 0, question));
    const ward = await wardAt(first, context);
    if (!ward) continue;
    const newest = `${plain(first.name)} had no election on ${dayInWords(council.newest)}, the day of the newest election of ${plain(council.name)} on file.`;
    const lines = [readAsLine(sure.readAs), isCurrent(first) ? null : newest];
    return { ...ward, line: lines.filter((one) => one !== null).join('\n') || null };
  }
  return null;
}

/** The ways to read a text as a ward's name and a council's. @param within as in `wardOfCouncil` */
function readingsOf(
  typed: string,
  within: string | null,
  { archive: { councils } }: Context,
): { council: CouncilEntry; name: string }[] {
  if (within !== null)
    return councils.filter(({ slug }) => slug === within).map((council) => ({ council, name: typed }));
  const named = councilAfterComma(typed, councils);
  if (named) return [named];
  return councilsAmong(nameKey(typed).split(' '), councils).flatMap(({ council, rest }) => {
    const name = rest.join(' ').replace(/ (?:in|of)$/, '');
    return name === '' ? [] : [{ council, name }];
  });
}
