import { usualSorting, WARD_COLUMNS, type WardColumn, type WardSorting } from '../results/ward-sorting.ts';

/** What the address asks for: `?sort=majority`, `?sort=majority&order=desc`; null for the source's own order. */
export function sortingAsked(query: URLSearchParams): WardSorting | null {
  const column = WARD_COLUMNS.find((one) => one === query.get('sort'));
  if (!column) return null;
  const order = query.get('order');
  if (order !== 'asc' && order !== 'desc') return usualSorting(column);
  return { column, descending: order === 'desc' };
}

interface Props {
  column: WardColumn;
  /** The heading of the column. */
  label: string;
  sorting: WardSorting | null;
}

/** The heading of a column as a link that sorts by it; the sorted column's reverses the order. */
export function SortableHeading({ column, label, sorting }: Props) {
  const usual = usualSorting(column);
  const sorted = sorting?.column === column ? sorting : null;
  const reversed = sorted?.descending === usual.descending ? `&order=${usual.descending ? 'asc' : 'desc'}` : '';
  const direction = sorted && (sorted.descending ? 'descending' : 'ascending');
  return (
    <th scope="col" aria-sort={direction ?? undefined}>
      <a href={`?sort=${column}${reversed}#wards`}>{label}</a>
    </th>
  );
}
