/** Invented names of candidates: real forenames, common surnames, and rare surnames made of syllables. */
import { SeededRandom } from '../../seeded-random.ts';

/** Forenames of candidates in English and Welsh council elections. */
const FORENAMES: readonly string[] = `
Aaron Abdul Abigail Adam Adrian Afzal Aisha Ajit Alan Alasdair Albert Alex Alexander Alice Alison Alistair Allan Alun
Amanda Amir Amy Andrea Andrew Aneurin Angela Angharad Anita Ann Anna Anne Annette Anthony Anwen Arif Arthur Asaf Asha
Ashley Audrey Azhar Barbara Barry Beatrice Ben Benjamin Bernard Beryl Beth Bethan Betty Beverley Bill Bob Brenda Brian
Bridget Bruce Bryan Caitlin Callum Carl Carol Carole Caroline Caron Catherine Cath Cecile Ceri Charles Charlotte Chris
Christina Christine Christopher Claire Clare Clive Colin Connor Craig Cynthia Daniel Danielle Darren Dave David Dawn
Dean Deborah Denis Denise Derek Diana Diane Dilys Dominic Donald Doreen Dorothy Douglas Duncan Dylan Edward Eileen
Elaine Eleri Elizabeth Ellen Emily Emma Emrys Eric Ernest Esther Evelyn Faisal Fatima Fiona Frances Francis Frank Fred
Freda Gareth Gary Gavin Gemma Geoff Geoffrey George Georgina Gerald Geraint Gerard Gillian Gina Glenys Gordon Graham
Grace Gurmit Gwen Gwilym Hannah Harjit Harold Harriet Harry Hassan Hazel Heather Helen Henry Hilary Holly Howard Hugh
Huw Ian Ieuan Imran Irene Iris Isobel Ivan Ivor Iwan Jack Jackie Jacob Jacqueline James Jamie Jan Jane Janet Janice
Jasbir Jason Javed Jay Jayne Jean Jeff Jennifer Jeremy Jessica Jill Jim Jo Joan Joanna Joanne John Jonathan Joseph
Josh Joyce Judith Judy Julia Julian Julie June Karen Kate Katherine Kathleen Keith Kelly Ken Kenneth Kerry Kevin Kim
Kirsty Kris Laura Lauren Lee Leonard Lesley Leslie Lewis Liam Linda Lindsay Lisa Liz Lorraine Louise Lucy Luke Lynda
Lynn Malcolm Mandy Marcus Margaret Maria Marie Marilyn Marion Mark Martin Mary Matthew Maureen Max Megan Mel Meirion
Michael Michelle Mick Mike Miriam Mohammed Moira Muhammad Nadia Naomi Nasreen Natalie Nathan Neil Nicholas Nick Nicola
Nigel Nora Norma Norman Oliver Olwen Oscar Owen Pam Pamela Parveen Pat Patricia Patrick Paul Paula Pauline Penny Peter
Philip Phyllis Rachel Rajesh Ralph Ray Raymond Rebecca Rhian Rhys Richard Rita Robert Robin Rod Roger Ronald Rosemary
Ross Roy Russell Ruth Ryan Sajid Sally Sam Samantha Samuel Sandra Sara Sarah Satnam Scott Sean Shahid Shan Sharon
Sheila Shirley Sian Simon Sonia Sophie Stella Stephanie Stephen Steve Stuart Sue Susan Sylvia Tariq Teresa Terry
Thomas Tim Timothy Tina Toby Tom Tony Tracey Trevor Una Valerie Vera Vernon Victoria Vijay Vincent Violet Wayne Wendy
William Winifred Yasmin Yvonne Zahid Zoe
`
  .trim()
  .split(/\s+/);

/** Common surnames, the commonest first. */
const COMMON_SURNAMES: readonly string[] = `
Smith Jones Patel Williams Taylor Brown Davies Khan Evans Wilson Thomas Johnson Roberts Walker Wright Singh Robinson
Thompson Hughes White Ali Edwards Hall Green Lewis Harris Clarke Jackson Wood Turner Martin Hussain Cooper Hill Ward
Ahmed Morris Moore Clark Lee King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Begum Bennett
Price Griffiths Young Kaur Cook Mitchell Shaw Bailey Carter Richardson Shah Collins Bell Cox Ellis Miller Marshall
Simpson Murphy Kelly Adams Wilkinson Richards Foster Chapman Rogers Webb Gray Mason Palmer Hunt Mills Campbell Holmes
Lloyd Knight Matthews Barker Powell Stevens Butler Russell Barnes Fisher Stevenson Butcher Jenkins Dixon Pearson
Fletcher Reynolds Howard Andrews Graham Reid Ford Harvey Hudson Payne Hart West Elliott Lawrence Jordan Ross Owen
Stone Cole Day Spencer Grant Brooks Hayes Gibson Rees Armstrong Burton Lane Perry Hunter Woods Nicholls Black Dean
Warren Burns Gardner Arnold Hopkins Lawson Carr Newton Kennedy Francis Bradley Pearce Williamson Cunningham Barrett
Ryan Henderson Atkinson Walsh Booth Harding Long Bird Wells Sutton Page Gill Peters Bull Travis Rose Bishop Dunn
Sharma Riley Coleman Hancock Berry Hawkins Cross Chambers George Watts Rahman Miah Akhtar Iqbal Mahmood Malik Hassan
Sheikh Mann Sandhu Dhillon Begley Doyle Nolan Quinn Byrne Goodwin Porter Pritchard Parry Humphreys Bowen Vaughan
`
  .trim()
  .split(/\s+/);

const SURNAME_STARTS =
  `Al Ash Bar Bel Ben Black Bos Brad Bram Brack Bur Cal Can Car Chad Chat Chil Clay Clif Col Cop Cor Crow
Cul Dal Dan Dar Den Dit Dor Dray Dun Eas El Em Fal Far Fen Fin Flem Fol Fos Gal Gar Gil Glas God Gol Gran Gres Had
Hal Ham Har Has Hav Haz Hel Hen Hes Hol Hor Hox Hux Ing Kel Ken Kil Kir Lam Lan Las Led Lin Lod Lox Lud Mad Mal Mar
Mel Mid Mil Mor Mos Nes Nor Not Oak Old Os Pad Pal Par Pen Pil Pol Pot Pres Quar Rad Ram Red Ren Rig Ros Row Rud Sal
San Sed Sel Shel Sil Skel Stan Sted Stir Strick Swin Tad Tal Tar Tem Thorn Til Tol Tret Tun Ul Ur Wad Wal Wan War Wes
Whit Wil Win Wol Wyn Yar Yel`.split(/\s+/);
const SURNAME_MIDDLES = [
  '',
  '',
  'a',
  'ber',
  'bur',
  'den',
  'der',
  'ding',
  'e',
  'er',
  'et',
  'i',
  'in',
  'ing',
  'ker',
  'ling',
  'o',
];
const SURNAME_ENDS =
  `bank beck bold borough bottom bridge brook burn by combe cott croft dale dine don field ford garth gate
ham hart head holme house hurst kin land ley low man mere mond more nell ner pole rick ridge sall set shaw son stall
stead sted stock stone thorpe tley ton ward water way well wick win wood worth yard`.split(/\s+/);
const RARE_SURNAMES = 24_000;

/** The proportion of people with a common surname, a second forename, or two surnames. */
const COMMON = 0.35;
const MIDDLE_NAME = 0.08;
const DOUBLE_BARRELLED = 0.02;

/** Zipf's law with a flattened head, so that about one person in sixty is called Smith. */
const shareOf = (_: string, rank: number) => (rank + 3) ** -0.8;
const thresholds = COMMON_SURNAMES.map(shareOf).map((_, index, shares) =>
  shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0),
);
const whole = thresholds.at(-1) ?? 0;

/** A person's name as a ballot paper prints it. */
export function fullName(random: SeededRandom): string {
  const middle = random.happens(MIDDLE_NAME) ? ` ${random.pick(FORENAMES)}` : '';
  const second = random.happens(DOUBLE_BARRELLED) ? `-${surname(random)}` : '';
  return `${random.pick(FORENAMES)}${middle} ${surname(random)}${second}`;
}

function surname(random: SeededRandom): string {
  if (!random.happens(COMMON)) return rareSurname(random);
  const at = random.next() * whole;
  return COMMON_SURNAMES[thresholds.findIndex((threshold) => threshold > at)] ?? rareSurname(random);
}

/** Picks the earlier names more often, because rare surnames are not all equally rare. */
function rareSurname(random: SeededRandom): string {
  const names = rareSurnames();
  return names[Math.floor(names.length * random.next() ** 1.3)] ?? random.pick(names);
}

let memoised: readonly string[] | undefined;

/** Rare surnames, made of syllables. The list is the same for every seed. */
export function rareSurnames(): readonly string[] {
  memoised ??= makeRareSurnames();
  return memoised;
}

function makeRareSurnames(): string[] {
  const random = SeededRandom.of(1, 20_003);
  const names = new Set<string>();
  while (names.size < RARE_SURNAMES)
    names.add(random.pick(SURNAME_STARTS) + random.pick(SURNAME_MIDDLES) + random.pick(SURNAME_ENDS));
  return [...names];
}
