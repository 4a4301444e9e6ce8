import type { Chance } from './chance.ts';

const BEGINNINGS = `Ack Al Ald Apple Ash Ax Bab Bag Bar Beck Bel Ber Bex Birch Black Bod Bram Brack Brad Brin Brock
Brom Buck Bur Cald Carl Castle Chad Charl Chel Chest Chip Clay Cleve Clif Cod Col Cop Cotes Cran Crook Cud Dal Dar Den
Dray Dud Dun East Ebb Eden Eg Ell Elm Els Fair Farn Fel Fen Fern Finch Flit Fox Frod Gad Gains Gar Glen Gos Grim Had
Hal Ham Har Hasl Hat Haw Hazel Heath Hen High Hinck Holl Hor Hun Ick Ing Kel Ken Kings Kir Knap Lang Lam Leck Leigh
Lin Lock Long Lud Maple Mars Mel Mick Mid Mil Mor Nether New Nor Oak Ock Old Os Oving Pack Pen Pick Pres Prest Quarn
Rad Rams Red Ret Rip Ros Row Rud Ruis San Saw Seal Sel Shef Shel Sher Ship Skel Som South Spal Span Stam Stan Stav
Strat Sud Sunn Swad Swin Tad Tam Tap Thor Thorn Til Tod Tun Ux Wad Wal Wap Water Wel West Whit Wick Wil Win Wor Wy
Yar Yel`.split(/\s+/);
const ENDINGS = `borough bourne bridge brook burn bury by church combe cote dale den don field fleet ford gate ham
hampton hay head holme hope hurst ingham ington keld lake leigh ley low mere minster more ness over pool ridge sea
stead stoke ston stow thorpe thwaite toft ton wade well wick wood worth`.split(/\s+/);

const FEATURES = `Abbey Alder Ashfield Beech Bishop Bridge Castle Cathedral Chapel Cherry Church Cliff Common Copse
Dean Dock Elm Ferry Forest Garden Grange Grove Harbour Hatch Heath Highfield Holly Kiln King's Lodge Manor Maple Market
Marsh Meadow Mill Minster Moor Norman Oak Old Orchard Park Poplar Priory Quarry Queen's River Rose Spring Station Stone
Temple Victoria Walnut Warren Willow Windmill Wood`.split(/\s+/);
const GROUNDS = `Bank Bridge Brook Common Cross Edge End Estate Farm Fields Gardens Gate Green Grove Heath Hill Hills
Lane Lea Meadows Mount Park Rise Road Town Vale View Village Water Wood`.split(/\s+/);
const SAINTS = `Aldhelm's Alban's Andrew's Anne's Barnabas' Bede's Catherine's Chad's Clement's Cuthbert's David's
Dunstan's Edmund's Edward's George's Giles' Helen's Hilda's Hugh's James' John's Laurence's Leonard's Luke's Margaret's
Mark's Martin's Mary's Matthew's Michael's Nicholas' Oswald's Paul's Peter's Philip's Stephen's Swithun's Thomas'
Wilfrid's Wulfstan's`.split(/\s+/);
const SIDES = ['North', 'South', 'East', 'West', 'Central', 'Town', 'Rural', 'Village'];
const KINDS = ['Great', 'Little', 'Upper', 'Lower', 'North', 'South', 'Sutton', 'Kirk', 'Market', 'Old'];
const RIVERS = ['Aller', 'Brent', 'Dove', 'Leadon', 'Mease', 'Nidd', 'Rother', 'Soar', 'Teme', 'Ure', 'Wiske', 'Yeo'];

/** A made-up town or village: "Elmthorpe". */
export function englishPlace(chance: Chance): string {
  return chance.pick(BEGINNINGS) + chance.pick(ENDINGS);
}

/** How wards are named, and how often. */
const FORMS: readonly [share: number, form: (chance: Chance) => string][] = [
  [34, englishPlace],
  [16, (chance) => `${chance.pick(FEATURES)} ${chance.pick(GROUNDS)}`],
  [14, (chance) => `${englishPlace(chance)} & ${englishPlace(chance)}`],
  [11, (chance) => `${englishPlace(chance)} ${chance.pick(SIDES)}`],
  [8, (chance) => `${chance.pick(KINDS)} ${englishPlace(chance)}`],
  [5, (chance) => `${englishPlace(chance)}-on-${chance.pick(RIVERS)}`],
  [4, (chance) => `${chance.pick(KINDS)} ${englishPlace(chance)} & ${englishPlace(chance)}`],
  [4, (chance) => `St ${chance.pick(SAINTS)} & ${englishPlace(chance)}`],
  [2, (chance) => `St ${chance.pick(SAINTS)}`],
  [
    2,
    (chance) => `${englishPlace(chance)}, ${englishPlace(chance)} and ${chance.pick(FEATURES)} ${chance.pick(GROUNDS)}`,
  ],
];

/** A made-up ward: "Marsh Farm", "St Oswald's", "Sutton Elmthorpe & Netherby". */
export function englishWard(chance: Chance): string {
  const [, form] = chance.weighted(FORMS, ([share]) => share);
  return form(chance);
}
