/** An article's infobox and summary table, which describe the whole election. */
import { partyKey } from '../../../src/results/parties.ts';
import type { Declared } from '../../../src/results/schema.ts';
import type { Infobox, InfoboxParty } from '../infobox.ts';
import { parseFigure } from '../parse-values.ts';
import type { PartyLookup } from '../party-lookup.ts';
import type { Markup, Template } from './markup.ts';
import { visibleText } from './visible-text.ts';

type PartyRow = Declared['parties'][number];

/** The infobox as readers see it; empty if the article has none. */
export function infoboxOf(markup: readonly Markup[]): Infobox {
  const box = markup.find((piece) => piece.kind === 'template' && /^infobox .*election/.test(piece.name));
  if (box?.kind !== 'template') return new Map();
  return new Map([...box.params].map(([key, value]) => [key, visibleText(value)]));
}

interface SummaryRow {
  line: number;
  declared: PartyRow;
  seatsAfter: number | null;
}

/** The rows of the summary table, in order. Its `plus/minus` is a change in share, not a swing. */
export function summaryOf(markup: readonly Markup[], party: PartyLookup): SummaryRow[] {
  const rows = markup.filter(
    (piece): piece is Template => piece.kind === 'template' && /^election summary (?:.* )?party\b/.test(piece.name),
  );
  return rows.flatMap(({ line, params }) => {
    const shown = (name: string) => visibleText(params.get(name));
    if (shown('party') === '') return [];
    const declared: PartyRow = {
      ...party(shown('party')),
      seats_won: parseFigure(shown('seats')),
      seat_change: shown('net') || null,
      swing: null,
      votes_cast: parseFigure(shown('votes')),
      share_percentage: parseFigure(shown('votes %')),
    };
    return [{ line, declared, seatsAfter: parseFigure(shown('total seats')) }];
  });
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

/** Figures that differ between the infobox and the summary. The infobox's are recorded. */
export function contradictions(rows: readonly InfoboxParty[], summary: readonly SummaryRow[], file: string): string[] {
  return rows.flatMap((row) => {
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
}
