/** Reads a polling day, or its year, as people type it. */
import { nameKey } from '../results/name-key.ts';

/** What was typed of a day. */
export interface TypedDay {
  /** With four digits, or the last two: 22 is 2022 or 1922. */
  year: number;
  /** From 1; null if only a year was typed. */
  month: number | null;
  day: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTH = /^(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** The words of a text with a date: "05/05/2022" and "5.5.22" are words, and "5th" is 5. */
export function dateWords(text: string): string[] {
  const spaced = text.replace(/(?<=\d)[./-](?=\d)/g, ' ');
  const words = nameKey(spaced).split(' ');
  return words.map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1')).filter((word) => word !== '');
}

/**
 * The day that words name, all of them: "2022", "22", "May 2022", "5 May 2022", "Thursday 5th May 22", "05/05/2022" (the
 * day first), "2022-05-05". Null without a year, and for a month or a day that does not exist.
 */
export function readDay(words: readonly string[]): TypedDay | null {
  const parts = words.filter((word) => !WEEKDAY.test(word) && word !== 'of');
  const form = parts.map(formOf).join(' ');
  const [first = '', second = '', third = ''] = parts;
  switch (form) {
    case 'year':
    case 'number':
      return first.length === 1 ? null : dayOf(first);
    case 'month year':
    case 'month number':
      return dayOf(second, monthOf(first));
    case 'year month':
      return dayOf(first, monthOf(second));
    case 'number year':
      return dayOf(second, Number(first));
    case 'number month year':
    case 'number month number':
      return dayOf(third, monthOf(second), Number(first));
    case 'month number year':
      return dayOf(third, monthOf(first), Number(second));
    case 'number number year':
    case 'number number number':
      return dayOf(third, Number(second), Number(first));
    case 'year number number':
      return dayOf(first, Number(second), Number(third));
    default:
      return null;
  }
}

/** Whether a polling day is the day typed, or in the month or year typed. */
export function isOnDay(date: string, typed: TypedDay): boolean {
  const [year = 0, month, day] = date.split('-').map(Number);
  const isYear = typed.year < 100 ? year % 100 === typed.year : year === typed.year;
  return isYear && [month, null].includes(typed.month) && [day, null].includes(typed.day);
}

function formOf(word: string): string {
  if (/^\d{4}$/.test(word)) return 'year';
  if (/^\d{1,2}$/.test(word)) return 'number';
  return monthOf(word) === null ? 'word' : 'month';
}

/** From 1. */
function monthOf(word: string): number | null {
  const at = MONTHS.indexOf(word.slice(0, 3));
  return at >= 0 && FULL_MONTH.test(word.slice(3)) ? at + 1 : null;
}

function dayOf(year: string, month: number | null = null, day: number | null = null): TypedDay | null {
  const exists = (value: number | null, most: number) => value === null || (value >= 1 && value <= most);
  if (year.length < 2 || !exists(month, 12) || !exists(day, 31)) return null;
  return { year: Number(year), month, day };
}
