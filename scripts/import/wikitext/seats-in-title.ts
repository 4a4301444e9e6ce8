/** The number of seats in a title: "(2 seats)", "(2)", "– two seats", ": 2 vacancies", "x2", "(elects 2)". */

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(\\d{1,2}|${NUMBERS.slice(1).join('|')})`;
const UNIT = '(?:seats?|councillors?|vacanc(?:y|ies)|members?(?: ward)?|places?|positions?)';
const DONE = '(?: (?:to be )?(?:elected|contested|filled|available))?';
const FORMS = [
  `\\s*[([]\\s*(?:elect(?:s|ed|ing)?\\s+|[x×]\\s*)?${NUMBER}(?:\\s+(?:out )?of\\s+(?:the\\s+)?(?:\\d+|[a-z]+))?(?:[\\s-]*${UNIT})?(?:\\s*[x×])?${DONE}\\s*[)\\]]`,
  `(?:\\s*[,:;–—-]\\s*|\\s+)(?:elect(?:s|ed|ing)\\s+)?${NUMBER}[\\s-]+${UNIT}${DONE}\\s*$`,
  `(?:\\s*[,:;–—-]\\s*|\\s+)[x×]\\s?${NUMBER}\\s*$`,
  `^\\s*${NUMBER}[\\s-]+${UNIT}${DONE}\\s*[,:;–—-]\\s*`,
].map((form) => new RegExp(form, 'i'));
/** Words that give a number of seats in some form. */
const MENTIONED = new RegExp(`\\b(?:seats?|vacanc(?:y|ies)|${NUMBER}[\\s-]+(?:councillors?|members?))\\b`, 'i');

/** Null if the title gives none. */
export function seatsIn(title: string): number | null {
  const printed = FORMS.map((form) => form.exec(title)?.[1]).find((number) => number !== undefined);
  if (printed === undefined) return null;
  const seats = /^\d+$/.test(printed) ? Number(printed) : NUMBERS.indexOf(printed.toLowerCase());
  return seats > 0 ? seats : null;
}

export function withoutSeats(title: string): string {
  return FORMS.reduce((text, form) => text.replace(form, ''), title);
}

/** Whether a title mentions seats in a form that `seatsIn` does not read. */
export function mentionsSeats(title: string): boolean {
  return MENTIONED.test(title) && seatsIn(title) === null;
}
