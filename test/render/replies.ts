/** The parts of a reply that tests hold to the word. */
import { readCustomId, type View } from '../../src/discord/custom-id.ts';
import type { Answer } from '../../src/render/answer.ts';

/** The view that a result is, by which its controls lead back to it. */
export function viewOf(answer: Answer): View | null {
  return answer.kind === 'result' ? answer.view : null;
}

/** Each button with the view it leads to. */
export function buttonsOf({ buttons = [] }: Answer): [string | undefined, View | undefined][] {
  return buttons.map(({ label, custom_id }) => [label, readCustomId(custom_id)?.view]);
}

/** Each field as its name, its lines, and whether it stands in a row. */
export function fieldsOf({ embed }: Answer): [string, string[], boolean | undefined][] {
  return (embed?.fields ?? []).map(({ name, value, inline }) => [name, value.split('\n'), inline]);
}
