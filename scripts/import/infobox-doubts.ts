/** What an infobox prints about the whole council and an import does not record, or records incomplete. */
import { compositionIn, controlIdAt, controlPrinted, type Infobox, type InfoboxParty } from './infobox.ts';
import { isUnknown, parseFigure } from './parse-values.ts';
import type { PartyLookup } from './party-lookup.ts';

const MOMENTS = ['before', 'after'] as const;
const FIGURES = ['seats_before', 'seats', 'seats_after', 'popular_vote', 'percentage'];

/** @param seats the council's size; null if it is not known */
export function infoboxDoubts(
  infobox: Infobox,
  rows: readonly InfoboxParty[],
  seats: number | null,
  party: PartyLookup,
): string[] {
  return [...controlDoubts(infobox, party), ...figureDoubts(rows), ...compositionDoubts(rows, seats)];
}

/** Control is recorded only if both moments are known. */
function controlDoubts(infobox: Infobox, party: PartyLookup): string[] {
  const moments = MOMENTS.map((moment) => ({
    moment,
    printed: controlPrinted(infobox, moment),
    known: controlIdAt(infobox, moment, party) !== null,
  }));
  if (moments.every(({ printed }) => printed === '') || moments.every(({ known }) => known)) return [];
  return moments
    .filter(({ known }) => !known)
    .map(({ moment, printed }) => {
      const what = printed === '' ? 'is not given' : `is printed as "${printed}", which is not a party in the table`;
      return `control ${moment} the election ${what}, so control is not recorded`;
    });
}

function figureDoubts(rows: readonly InfoboxParty[]): string[] {
  return rows.flatMap(({ party_name, fields }) =>
    FIGURES.flatMap((field) => {
      const printed = fields.get(field) ?? '';
      if (parseFigure(printed) !== null || isUnknown(printed)) return [];
      return [`${party_name}: ${field} "${printed}" is not a figure, so it is not recorded`];
    }),
  );
}

function compositionDoubts(rows: readonly InfoboxParty[], seats: number | null): string[] {
  const printed = rows.map(({ party_name, fields }) => ({
    party_name,
    before: parseFigure(fields.get('seats_before')),
    after: parseFigure(fields.get('seats_after')),
  }));
  const some = printed.filter(({ before, after }) => before !== null || after !== null);
  if (some.length === 0) return [];
  const half = some.filter(({ before, after }) => before === null || after === null);
  if (half.length > 0) {
    return half.map(({ party_name, before }) => {
      const [given, missing] = before === null ? ['after', 'before'] : ['before', 'after'];
      return `${party_name} has seats ${given} the election but none ${missing} it, so no party's seats on the council are recorded`;
    });
  }
  const without = printed.filter((row) => !some.includes(row));
  const composition = compositionIn(rows) ?? [];
  const sums = MOMENTS.map((moment) => ({
    moment,
    sum: composition.reduce((sum, row) => sum + row[`seats_${moment}`], 0),
  }));
  return [
    ...without.map(
      ({ party_name }) => `${party_name} has no seats on the council in the infobox, so none are recorded`,
    ),
    ...sums
      .filter(({ sum }) => seats !== null && sum !== seats)
      .map(
        ({ moment, sum }) =>
          `the parties of the infobox have ${sum} of the council's ${seats} seats ${moment} the election, so what is recorded is not the whole council`,
      ),
  ];
}
