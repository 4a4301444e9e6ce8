import type { ViewButton } from './answer.ts';

/** One page of a list. */
export interface ListPage<T> {
  items: T[];
  /** From 1. */
  number: number;
  pages: number;
  /** The position of the first item in the whole list, from 1. */
  first: number;
}

/** A page of a list. A number beyond either end means the nearest page. */
export function pageOf<T>(all: readonly T[], size: number, asked: number): ListPage<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(Math.max(1, asked), pages);
  const from = (number - 1) * size;
  return { items: all.slice(from, from + size), number, pages, first: from + 1 };
}

/** Buttons to the pages before and after. @param viewOf the view with that page */
export function turnButtons(
  { number, pages }: Pick<ListPage<unknown>, 'number' | 'pages'>,
  viewOf: (page: number) => string,
): ViewButton[] {
  return [
    ...(number > 1 ? [{ label: '◂ Previous', view: viewOf(number - 1) }] : []),
    ...(number < pages ? [{ label: 'Next ▸', view: viewOf(number + 1) }] : []),
  ];
}
