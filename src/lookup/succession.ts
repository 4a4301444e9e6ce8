/** The councils that replaced a council. */
import type { CouncilEntry } from '../release/catalogue.ts';
import { dayInWords } from '../render/text.ts';
import { listed } from '../render/words.ts';
import type { Council } from '../results/schema.ts';

export interface Succession {
  /** "Oldshire existed until 31 March 2021; Newshire replaced it." */
  sentence: string;
  /** The councils that replaced it and have elections on file. */
  successors: CouncilEntry[];
}

/** What to say of a council that no longer exists; null if its end or its successors are not recorded. */
export function successionOf(
  { name, codes, successors: slugs }: Pick<Council, 'name' | 'codes' | 'successors'>,
  councils: readonly CouncilEntry[],
): Succession | null {
  const end = codes.at(-1)?.to ?? null;
  const successors = councils.filter(({ slug }) => slugs.includes(slug));
  if (end === null || successors.length === 0) return null;
  const left = slugs.length - successors.length;
  const others = left === 0 ? [] : [`${left} ${left === 1 ? 'council' : 'councils'} without elections on file`];
  const names = listed([...successors.map((one) => one.name), ...others]);
  return { sentence: `${name} existed until ${dayInWords(end)}; ${names} replaced it.`, successors };
}
