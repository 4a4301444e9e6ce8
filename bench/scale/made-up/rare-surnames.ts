import { Chance } from './chance.ts';

const FIRST = `Al Ash Bar Bel Ben Black Bos Brad Bram Brack Bur Cal Can Car Chad Chat Chil Clay Clif Col Cop Cor Crow
Cul Dal Dan Dar Den Dit Dor Dray Dun Eas El Em Fal Far Fen Fin Flem Fol Fos Gal Gar Gil Glas God Gol Gran Gres Had
Hal Ham Har Has Hav Haz Hel Hen Hes Hol Hor Hox Hux Ing Kel Ken Kil Kir Lam Lan Las Led Lin Lod Lox Lud Mad Mal Mar
Mel Mid Mil Mor Mos Nes Nor Not Oak Old Os Pad Pal Par Pen Pil Pol Pot Pres Quar Rad Ram Red Ren Rig Ros Row Rud Sal
San Sed Sel Shel Sil Skel Stan Sted Stir Strick Swin Tad Tal Tar Tem Thorn Til Tol Tret Tun Ul Ur Wad Wal Wan War Wes
Whit Wil Win Wol Wyn Yar Yel`.split(/\s+/);
const MIDDLE = ['', '', 'a', 'ber', 'bur', 'den', 'der', 'ding', 'e', 'er', 'et', 'i', 'in', 'ing', 'ker', 'ling', 'o'];
const LAST = `bank beck bold borough bottom bridge brook burn by combe cott croft dale dine don field ford garth gate
ham hart head holme house hurst kin land ley low man mere mond more nell ner pole rick ridge sall set shaw son stall
stead sted stock stone thorpe tley ton ward water way well wick win wood worth yard`.split(/\s+/);
const HOW_MANY = 24_000;

let made: readonly string[] | undefined;

/** Surnames that few people have, made up from syllables; the same ones whatever is drawn elsewhere. */
export function rareSurnames(): readonly string[] {
  made ??= draw();
  return made;
}

function draw(): string[] {
  const chance = Chance.of(1, 20_003);
  const names = new Set<string>();
  while (names.size < HOW_MANY) names.add(chance.pick(FIRST) + chance.pick(MIDDLE) + chance.pick(LAST));
  return [...names];
}
