import { SCOTLAND_SINCE } from '../../src/results/voting-system.ts';
import { BadInput } from './bad-input.ts';
import { slugFromName } from './council-name.ts';
import type { NamedPlace } from './council-register.ts';

const SCOTLAND = `aberdeen aberdeen-city aberdeenshire angus argyll-and-bute clackmannanshire
  dumfries-and-galloway dundee dundee-city east-ayrshire east-dunbartonshire east-lothian east-renfrewshire edinburgh
  city-of-edinburgh edinburgh-city-of eilean-siar na-h-eileanan-an-iar na-h-eileanan-siar comhairle-nan-eilean-siar
  western-isles falkirk fife glasgow glasgow-city highland inverclyde midlothian moray north-ayrshire north-lanarkshire
  orkney orkney-islands perth-and-kinross renfrewshire scottish-borders shetland shetland-islands south-ayrshire
  south-lanarkshire stirling west-dunbartonshire west-lothian`;
const NORTHERN_IRELAND = `antrim-and-newtownabbey ards-and-north-down armagh-city-banbridge-and-craigavon
  armagh-banbridge-and-craigavon belfast belfast-city causeway-coast-and-glens derry-city-and-strabane
  derry-and-strabane fermanagh-and-omagh lisburn-and-castlereagh lisburn-city-and-castlereagh mid-and-east-antrim
  mid-ulster newry-mourne-and-down`;
const slugsIn = (list: string) => new Set(list.split(/\s+/));
const SCOTTISH = slugsIn(SCOTLAND);
const NORTHERN_IRISH = slugsIn(NORTHERN_IRELAND);

/** What sources call an election in which each voter has as many votes as there are seats. */
const PLURALITY = /^(?:fptp|first[- ]past[- ]the[- ]post|plurality|block vote|mntv)$/i;

export function isPlurality(system: string): boolean {
  return PLURALITY.test(system.trim());
}

interface Poll {
  date: string;
  council: NamedPlace;
  /** The council's slug in the file's own ids, if it has ids. */
  slug?: string | null;
  ward: NamedPlace;
  /** The voting system that the file prints, if it prints one. */
  system?: string | null;
}

/**
 * Why a poll cannot be imported, or null if it can. Winners, shares and majorities are derived for first past the post
 * only; under the single transferable vote (STV) the first preferences that files print do not decide who is elected.
 */
function otherSystem({ date, council, slug, ward, system }: Poll): string | null {
  if (system) return isPlurality(system) ? null : `the voting system is ${system}, not first past the post`;
  const nation = (council.gss ?? ward.gss ?? '').charAt(0);
  const slugs = nation === '' ? [slugFromName(council.name), slug ?? ''] : [];
  if (nation === 'N' || slugs.some((one) => NORTHERN_IRISH.has(one))) {
    return "Northern Ireland's councils elect by the single transferable vote";
  }
  if (date >= SCOTLAND_SINCE && (nation === 'S' || slugs.some((one) => SCOTTISH.has(one)))) {
    return "Scotland's councils elect by the single transferable vote";
  }
  return null;
}

/**
 * Separates the rows of polls that cannot be imported. Each is reported with the reason.
 * @throws BadInput if no other row is left
 */
export function withoutOtherSystems<Row extends { line: number }>(
  rows: readonly Row[],
  pollOf: (row: Row) => Poll,
  file: string,
): { kept: Row[]; refused: string[] } {
  const kept: Row[] = [];
  const refused: { line: number; reason: string }[] = [];
  for (const row of rows) {
    const poll = pollOf(row);
    const reason = otherSystem(poll);
    if (reason === null) kept.push(row);
    else refused.push({ line: row.line, reason: `${poll.council.name}: ${reason}` });
  }
  const [first] = refused;
  if (first && kept.length === 0) throw new BadInput(file, first.line, `no row can be imported. ${first.reason}`);
  return { kept, refused: refused.map(({ line, reason }) => `${file}:${line}: ${reason}`) };
}
