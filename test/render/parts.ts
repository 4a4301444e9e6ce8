/** The parts of an answer that tests compare word for word. */
import type { Answer, TwoFormAnswer } from '../../src/render/answer.ts';

/** The view that shows a result again. */
export function viewOf(answer: Answer): string | null {
  return answer.kind === 'result' ? answer.view : null;
}

/** Each button's label with the view that it shows. */
export function buttonsOf({ buttons = [] }: Answer): [label: string, view: string][] {
  return buttons.map(({ label, view }) => [label, view]);
}

/** Each field as its name, its lines, and whether it is inline. */
export function fieldsOf({ full }: TwoFormAnswer): [string, string[], boolean | undefined][] {
  return (full().embed.fields ?? []).map(({ name, value, inline }) => [name, value.split('\n'), inline]);
}

/** The lines of the embed's description. */
export function linesOf({ full }: TwoFormAnswer): string[] {
  return full().embed.description?.split('\n') ?? [];
}

/** The first line in brief, the lines above the notes and the source, and which figures are recorded. */
export function briefOf({ content, brief }: TwoFormAnswer): { content: string; lines: string[]; basis: string } {
  const { description = '', footer } = brief().embed;
  const lines = description.split('\n').filter((line) => !/^\d+ notes?: see |^⚠|^\[.*\]\(https:/.test(line));
  return { content, lines, basis: footer?.text ?? '' };
}
