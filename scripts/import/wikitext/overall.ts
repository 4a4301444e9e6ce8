/** What an article prints of the whole election: its infobox, and its summary table where it has one. */

import { partyKey } from '../../../src/results/parties.ts';
import type { Declared } from '../../../src/results/schema.ts';
import type { PartyTable } from '../affiliation.ts';
import type { Infobox, InfoboxParty } from '../declared.ts';
import { figure } from '../printed.ts';
import type { Piece, Template } from './pieces.ts';
import { plain } from './plain.ts';

type DeclaredParty = Declared['parties'][number];

/** The infobox as its reader sees it; empty where the article has none. */
export function infoboxOf(pieces: readonly Piece[]): Infobox {
  const box = pieces.find((piece) => piece.kind === 'template' && /^infobox .*election/.test(piece.name));
  if (box?.kind !== 'template') return new Map();
  return new Map([...box.params].map(([key, value]) => [key, plain(value)]));
}

interface SummaryRow {
  line: number;
  declared: DeclaredParty;
  seatsAfter: number | null;
}

/** The rows of the summary table, in its order. Its `plus/minus` is a change of share, not a swing. */
export function summaryOf(pieces: readonly Piece[], party: PartyTable): SummaryRow[] {
  const rows = pieces.filter(
    (piece): piece is Template => piece.kind === 'template' && /^election summary (?:.* )?party\b/.test(piece.name),
  );
  return rows.flatMap(({ line, params }) => {
    const shown = (name: string) => plain(params.get(name));
    if (shown('party') === '') return [];
    const declared: DeclaredParty = {
      ...party(shown('party')),
      seats_won: figure(shown('seats')),
      seat_change: shown('net') || null,
      swing: null,
      votes_cast: figure(shown('votes')),
      share_percentage: figure(shown('votes %')),
    };
    return [{ line, declared, seatsAfter: figure(shown('total seats')) }];
  });
}

/** The infobox's parties, each completed from the summary, then the parties that only the summary has. */
export function withSummary(parties: readonly DeclaredParty[], summary: readonly SummaryRow[]): DeclaredParty[] {
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

/** Where infobox and summary print different figures; the infobox's are recorded. */
export function contradictions(rows: readonly InfoboxParty[], summary: readonly SummaryRow[], file: string): string[] {
  return rows.flatMap((row) => {
    const other = summary.find(({ declared }) => partyKey(declared) === partyKey(row));
    if (!other) return [];
    const { line, declared, seatsAfter } = other;
    const pairs = [
      ['seats', figure(row.fields.get('seats')), declared.seats_won],
      ['seats after the election', figure(row.fields.get('seats_after')), seatsAfter],
      ['votes', figure(row.fields.get('popular_vote')), declared.votes_cast],
      ['share', figure(row.fields.get('percentage')), declared.share_percentage],
      ['seat change', row.fields.get('seat_change') || null, declared.seat_change],
    ] as const;
    return pairs
      .filter(([, one, two]) => one !== null && two !== null && one !== two)
      .map(([what, one, two]) => `${file}:${line}: ${row.party_name}: ${what} ${two} here, ${one} in the infobox`);
  });
}
