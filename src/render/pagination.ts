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
