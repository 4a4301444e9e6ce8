import type { Occasion } from './subject.ts';

/** Audit rules whose notes bear on who controls the council; `/about` tells all of them. */
const RULES_SHOWN = ['seats-stated', 'gains-labelled', 'control-disputed'];

/** What a reader of a council's result must be told of its source, as sentences. */
export function councilNotes({ notes }: Pick<Occasion, 'notes'>): string[] {
  return notes.filter(({ rule }) => RULES_SHOWN.includes(rule)).map(({ sentence }) => sentence);
}
