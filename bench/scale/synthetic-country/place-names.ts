/** Invented names of places and wards, in the patterns that real ones follow. */
import type { SeededRandom } from '../../seeded-random.ts';

const ENGLISH_BEGINNINGS =
  `Ack Al Ald Apple Ash Ax Bab Bag Bar Beck Bel Ber Bex Birch Black Bod Bram Brack Brad Brin Brock
Brom Buck Bur Cald Carl Castle Chad Charl Chel Chest Chip Clay Cleve Clif Cod Col Cop Cotes Cran Crook Cud Dal Dar Den
Dray Dud Dun East Ebb Eden Eg Ell Elm Els Fair Farn Fel Fen Fern Finch Flit Fox Frod Gad Gains Gar Glen Gos Grim Had
Hal Ham Har Hasl Hat Haw Hazel Heath Hen High Hinck Holl Hor Hun Ick Ing Kel Ken Kings Kir Knap Lang Lam Leck Leigh
Lin Lock Long Lud Maple Mars Mel Mick Mid Mil Mor Nether New Nor Oak Ock Old Os Oving Pack Pen Pick Pres Prest Quarn
Rad Rams Red Ret Rip Ros Row Rud Ruis San Saw Seal Sel Shef Shel Sher Ship Skel Som South Spal Span Stam Stan Stav
Strat Sud Sunn Swad Swin Tad Tam Tap Thor Thorn Til Tod Tun Ux Wad Wal Wap Water Wel West Whit Wick Wil Win Wor Wy
Yar Yel`.split(/\s+/);
const ENGLISH_ENDINGS =
  `borough bourne bridge brook burn bury by church combe cote dale den don field fleet ford gate ham
hampton hay head holme hope hurst ingham ington keld lake leigh ley low mere minster more ness over pool ridge sea
stead stoke ston stow thorpe thwaite toft ton wade well wick wood worth`.split(/\s+/);

const FEATURES = `Abbey Alder Ashfield Beech Bishop Bridge Castle Cathedral Chapel Cherry Church Cliff Common Copse
Dean Dock Elm Ferry Forest Garden Grange Grove Harbour Hatch Heath Highfield Holly Kiln King's Lodge Manor Maple Market
Marsh Meadow Mill Minster Moor Norman Oak Old Orchard Park Poplar Priory Quarry Queen's River Rose Spring Station Stone
Temple Victoria Walnut Warren Willow Windmill Wood`.split(/\s+/);
const GROUNDS = `Bank Bridge Brook Common Cross Edge End Estate Farm Fields Gardens Gate Green Grove Heath Hill Hills
Lane Lea Meadows Mount Park Rise Road Town Vale View Village Water Wood`.split(/\s+/);
const ENGLISH_SAINTS =
  `Aldhelm's Alban's Andrew's Anne's Barnabas' Bede's Catherine's Chad's Clement's Cuthbert's David's
Dunstan's Edmund's Edward's George's Giles' Helen's Hilda's Hugh's James' John's Laurence's Leonard's Luke's Margaret's
Mark's Martin's Mary's Matthew's Michael's Nicholas' Oswald's Paul's Peter's Philip's Stephen's Swithun's Thomas'
Wilfrid's Wulfstan's`.split(/\s+/);
const ENGLISH_SUFFIXES = ['North', 'South', 'East', 'West', 'Central', 'Town', 'Rural', 'Village'];
const ENGLISH_PREFIXES = ['Great', 'Little', 'Upper', 'Lower', 'North', 'South', 'Sutton', 'Kirk', 'Market', 'Old'];
const RIVERS = ['Aller', 'Brent', 'Dove', 'Leadon', 'Mease', 'Nidd', 'Rother', 'Soar', 'Teme', 'Ure', 'Wiske', 'Yeo'];

/** An invented English town or village: "Elmthorpe". */
export function englishPlace(random: SeededRandom): string {
  return random.pick(ENGLISH_BEGINNINGS) + random.pick(ENGLISH_ENDINGS);
}

/** The ways in which English wards are named, with the percentage of wards named in each. */
const ENGLISH_FORMS: readonly [share: number, form: (random: SeededRandom) => string][] = [
  [34, englishPlace],
  [16, (random) => `${random.pick(FEATURES)} ${random.pick(GROUNDS)}`],
  [14, (random) => `${englishPlace(random)} & ${englishPlace(random)}`],
  [11, (random) => `${englishPlace(random)} ${random.pick(ENGLISH_SUFFIXES)}`],
  [8, (random) => `${random.pick(ENGLISH_PREFIXES)} ${englishPlace(random)}`],
  [5, (random) => `${englishPlace(random)}-on-${random.pick(RIVERS)}`],
  [4, (random) => `${random.pick(ENGLISH_PREFIXES)} ${englishPlace(random)} & ${englishPlace(random)}`],
  [4, (random) => `St ${random.pick(ENGLISH_SAINTS)} & ${englishPlace(random)}`],
  [2, (random) => `St ${random.pick(ENGLISH_SAINTS)}`],
  [
    2,
    (random) => `${englishPlace(random)}, ${englishPlace(random)} and ${random.pick(FEATURES)} ${random.pick(GROUNDS)}`,
  ],
];

/** An invented English ward: "Marsh Farm", "St Oswald's", "Sutton Elmthorpe & Netherby". */
export function englishWard(random: SeededRandom): string {
  const [, form] = random.weighted(ENGLISH_FORMS, ([share]) => share);
  return form(random);
}

const WELSH_SAINTS =
  `badarn beblig daniel deilo dudno edwen elli fair fihangel fyllin gadfan gefni gollen gybi gynog illtud
newydd padrig rhystud rwst sadwrn santffraid teilo tydfil wenog ynys ystumdwy`.split(/\s+/);
const WELSH_BEGINNINGS = [
  'Aber',
  'Bryn',
  'Caer',
  'Cefn',
  'Coed',
  'Cwm',
  'Dol',
  'Glan',
  'Maes',
  'Nant',
  'Pont',
  'Tre',
  'Tŷ',
];
const WELSH_ENDINGS =
  `adar afon arth celyn dâr derwen dŵr eglwys faes felin fôr gaer garreg glas gog gwyn hafod haf helyg llwyd
mawr môn mynach onnen pandy rhos rhyd sychan tawe teg tylwyth wen wern ysgol`.split(/\s+/);
const WELSH_LINKS = ['Pen-y-', 'Rhyd-y-', 'Tal-y-', 'Pentre-', 'Tŷ’n-y-', 'Ynys-y-'];
const WELSH_SUFFIXES = ['Gogledd', 'De', 'Uchaf', 'Isaf', 'Ganol', 'Newydd'];

/** An invented Welsh town or village: "Llandeilo", "Pen-y-dŵr". */
export function welshPlace(random: SeededRandom): string {
  const form = random.whole(1, 10);
  if (form <= 4) return `Llan${random.pick(WELSH_SAINTS)}`;
  if (form <= 8) return random.pick(WELSH_BEGINNINGS) + random.pick(WELSH_ENDINGS);
  return random.pick(WELSH_LINKS) + random.pick(WELSH_ENDINGS);
}

/** An invented Welsh ward: "Llanfair Uchaf", "Bryngwyn a Thregaron". */
export function welshWard(random: SeededRandom): string {
  const form = random.whole(1, 10);
  if (form <= 6) return welshPlace(random);
  return form <= 8
    ? `${welshPlace(random)} ${random.pick(WELSH_SUFFIXES)}`
    : `${welshPlace(random)} a ${welshPlace(random)}`;
}
