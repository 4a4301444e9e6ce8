import { BadInput } from './bad-input.ts';
import { codeKey, type HandbookCandidate, type HandbookWard, wardKey } from './handbook-sheets.ts';

/** The candidates of one ward, and its row in the wards sheet: null if it has none. */
export interface HandbookPair {
  candidates: [HandbookCandidate, ...HandbookCandidate[]];
  ward: HandbookWard | null;
}

/**
 * Pairs each ward's candidates with its row in the wards sheet: by code and name, or by code alone if no other ward has
 * it. Wards of either sheet that are in no pair are reported.
 * @throws BadInput if the wards sheet has none of the wards
 */
export function pairedWards(
  candidates: readonly HandbookCandidate[],
  wards: readonly HandbookWard[],
  candidatesFile: string,
  wardsFile: string | null,
): { contests: HandbookPair[]; skipped: string[]; notices: string[] } {
  const groups = Map.groupBy(candidates, (row) => `${row.year} ${wardKey(row)}`);
  const firsts = [...groups.values()].flatMap(([first]) => first ?? []);
  const alone = Map.groupBy(firsts, codeKey);
  const byKey = Map.groupBy(wards, wardKey);
  const byCode = Map.groupBy(wards, codeKey);
  const used = new Set<HandbookWard>();
  const contests = [...groups.values()].map((rows): HandbookPair => {
    const [first, ...more] = rows;
    if (!first) throw new Error('a ward without candidates');
    const [same, other] = byCode.get(codeKey(first)) ?? [];
    const onlyOne = same && !other && alone.get(codeKey(first))?.length === 1 ? same : null;
    const ward = byKey.get(wardKey(first))?.[0] ?? onlyOne;
    if (ward) used.add(ward);
    return { candidates: [first, ...more], ward };
  });
  const [first] = firsts;
  if (wardsFile !== null && first && used.size === 0) {
    throw new BadInput(candidatesFile, first.line, `neither ${first.ward.name} nor any other ward is in ${wardsFile}`);
  }
  const lacking = contests.filter(({ ward }) => wardsFile !== null && !ward);
  const notices = lacking.map(({ candidates: [{ line, ward }] }) => {
    const lack = `${ward.name} is not in ${wardsFile}, so its electorate and turnout are not recorded`;
    return `${candidatesFile}:${line}: ${lack}`;
  });
  const skipped = wards
    .filter((row) => !used.has(row))
    .map((row) => {
      const paired = byKey.get(wardKey(row))?.find((one) => used.has(one));
      const reason = paired
        ? `is here a second time; the first row is on line ${paired.line}`
        : `has no candidate in ${candidatesFile}`;
      return `${wardsFile}:${row.line}: ${row.ward.name} ${reason}`;
    });
  return { contests, skipped, notices };
}
