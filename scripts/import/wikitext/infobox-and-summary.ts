/** An article's infobox and summary table, which describe the whole election. */
import { partyKey } from '../../../src/results/parties.ts';
import type { Declared } from '../../../src/results/schema.ts';
import type { Infobox, InfoboxParty } from '../infobox.ts';
import { parseFigure } from '../parse-values.ts';
import type { PartyLookup } from '../party-lookup.ts';
import type { Unread } from './election-boxes.ts';
import type { Markup, Template } from './markup.ts';
import { RowReader } from './row-reader.ts';
import { readText } from './visible-text.ts';

type PartyRow = Declared['parties'][number];

/** The fields of an infobox that an import uses. */
const USED =
  /^(?:party|seats_before|seats|seats_after|seat_change|popular_vote|percentage|swing)\d+$|^(?:before|after)_(?:party|election)$|^(?:election_(?:name|date)|type|seats_for_election|majority_seats)$/;

/** The infobox as readers see it, empty if the article has none. A field with an unknown template is left out. */
export function infoboxOf(markup: readonly Markup[]): { infobox: Infobox; unread: Unread[] } {
  const box = markup.find((piece) => piece.kind === 'template' && /^infobox .*election/.test(piece.name));
  if (box?.kind !== 'template') return { infobox: new Map(), unread: [] };
  const fields = [...box.params].map(([key, value]) => ({ key, read: readText(value) }));
  return {
    infobox: new Map(fields.map(({ key, read }) => [key, read.unknown.length > 0 && USED.test(key) ? '' : read.text])),
    unread: fields
      .filter(({ key, read }) => read.unknown.length > 0 && USED.test(key))
      .map(({ key, read }) => ({
        line: box.line,
        sentence: `${key} in the infobox contains the template "${read.unknown[0]}", which we cannot read, so it is not recorded`,
      })),
  };
}

interface SummaryRow {
  line: number;
  declared: PartyRow;
  seatsAfter: number | null;
}

/** The rows of the summary table, in order. Its `plus/minus` is a change in share, not a swing. */
export function summaryOf(markup: readonly Markup[], party: PartyLookup): { summary: SummaryRow[]; unread: Unread[] } {
  const reader = new RowReader();
  const rows = markup.filter(
    (piece): piece is Template => piece.kind === 'template' && /^election summary (?:.* )?party\b/.test(piece.name),
  );
  const summary = rows.flatMap((row): SummaryRow[] => {
    const { line, params } = row;
    const [name, net] = [readText(params.get('party')), readText(params.get('net'))];
    if (name.text === '') {
      reader.doubt(line, 'a row of the summary has no party that we can read, so it is not recorded');
      return [];
    }
    const figure = (field: string) => reader.figure(row, field, `${field} of ${name.text} in the summary`);
    const declared: PartyRow = {
      ...party(name.text),
      seats_won: figure('seats'),
      seat_change: reader.unreadable(line, net, `net of ${name.text} in the summary`) ? null : net.text || null,
      swing: null,
      votes_cast: figure('votes'),
      share_percentage: figure('votes %'),
    };
    return [{ line, declared, seatsAfter: figure('total seats') }];
  });
  return { summary, unread: reader.doubts };
}

/** Fills gaps in the infobox's parties from the summary, then adds the parties that only the summary has. */
export function withSummary(parties: readonly PartyRow[], summary: readonly SummaryRow[]): PartyRow[] {
  const completed = parties.map((own) => {
    const row = summary.find(({ declared }) => partyKey(declared) === partyKey(own))?.declared;
    return {
      ...own,
      seats_won: own.seats_won ?? row?.seats_won ?? null,
      seat_change: own.seat_change ?? row?.seat_change ?? null,
      votes_cast: own.votes_cast ?? row?.votes_cast ?? null,
      share_percentage: own.share_percentage ?? row?.share_percentage ?? null,
    };
  });
  const others = summary.filter(({ declared }) => parties.every((own) => partyKey(own) !== partyKey(declared)));
  return [...completed, ...others.map(({ declared }) => declared)];
}

/** Figures that differ between the infobox and the summary, or that only the summary has. The infobox's are recorded. */
export function contradictions(rows: readonly InfoboxParty[], summary: readonly SummaryRow[], file: string): string[] {
  const named = new Set(rows.map(partyKey));
  const onlyHere = summary.filter(({ declared, seatsAfter }) => seatsAfter && !named.has(partyKey(declared)));
  const differing = rows.flatMap((row) => {
    const other = summary.find(({ declared }) => partyKey(declared) === partyKey(row));
    if (!other) return [];
    const { line, declared, seatsAfter } = other;
    const pairs = [
      ['seats', parseFigure(row.fields.get('seats')), declared.seats_won],
      ['seats after the election', parseFigure(row.fields.get('seats_after')), seatsAfter],
      ['votes', parseFigure(row.fields.get('popular_vote')), declared.votes_cast],
      ['share', parseFigure(row.fields.get('percentage')), declared.share_percentage],
      ['seat change', row.fields.get('seat_change') || null, declared.seat_change],
    ] as const;
    return pairs
      .filter(([, one, two]) => one !== null && two !== null && one !== two)
      .map(([what, one, two]) => `${file}:${line}: ${row.party_name}: ${what} ${two} here, ${one} in the infobox`);
  });
  return [
    ...differing,
    ...onlyHere.map(
      ({ line, declared, seatsAfter }) =>
        `${file}:${line}: ${declared.party_name}: ${seatsAfter} seats after the election here, none in the infobox, so they are not recorded`,
    ),
  ];
}
