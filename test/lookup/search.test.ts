import { describe, expect, it } from 'vitest';
import { find, type NameKind, type SearchEntry, searchEntry, suggest } from '../../src/lookup/search.ts';

const WARDS = [
  "St. Mary's",
  'St. Michael’s',
  'Westward Ho!',
  'Ynys Môn',
  'Bower Ashton & Southville',
  'Mickleover',
  'Littleover',
  'Darley',
  'Ward End',
  'Hayward',
];

function entries(names: readonly string[], kind: NameKind = 'places'): SearchEntry<string>[] {
  return names.map((name) => searchEntry([name], name, kind));
}
function read(typed: string, names = WARDS, kind: NameKind = 'places'): string {
  const found = find(typed, entries(names, kind), kind);
  if (found.kind === 'one') return found.readAs === null ? `= ${found.item}` : `~ ${found.item}`;
  return found.kind === 'several' ? `? ${found.entries.map(({ item }) => item).join(' | ')}` : '-';
}

describe('A name is read', () => {
  it.each([
    ['st marys', "= St. Mary's"],
    ['ST MARY’S WARD', "= St. Mary's"],
    ['saint marys', "? St. Mary's"],
    ['st mary', "~ St. Mary's"],
    ['st', "? St. Mary's | St. Michael’s"],
    ['westward ho', '= Westward Ho!'],
    ['ynys mon', '= Ynys Môn'],
    ['southville', '~ Bower Ashton & Southville'],
    ['ashton southville', '~ Bower Ashton & Southville'],
    ['southvile bower', '~ Bower Ashton & Southville'],
    ['micklover', '~ Mickleover'],
    ['ward end', '= Ward End'],
    ['hayward', '= Hayward'],
    ['darley ward', '= Darley'],
    ['derby', '-'],
    ['', '-'],
    ['ward', '~ Ward End'],
    ['!!!', '-'],
    ['xy', '-'],
  ])('%j as %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it('between two names that fit as well, never by guessing', () => {
    expect(read('Fulers', ['Fuller', 'Fulmer'])).toBe('? Fuller | Fulmer');
  });

  it('of people, only where no other name is nearly as close', () => {
    expect(read('Futlers', ['Futers', 'Fuller'], 'places')).toBe('~ Futers');
    expect(read('Futlers', ['Futers', 'Fuller'], 'people')).toBe('? Futers | Fuller');
  });

  it.each([
    ['bull', ['Mark Bull', 'Bullock M.R.'], '~ Mark Bull'],
    ['Anne Macdonalt', ['Anne MacDonald'], '~ Anne MacDonald'],
    ['Ann MacDonald', ['Anne MacDonald'], '? Anne MacDonald'],
    ['MacDonald Anne', ['Anne MacDonald'], '~ Anne MacDonald'],
    ['Ward', ['Judith Ward', 'Judith Marsh'], '~ Judith Ward'],
    ['Judith Ward', ['Judith Ward', 'Judith Marsh'], '= Judith Ward'],
    ['Judith', ['Judith Ward', 'Judith Marsh'], '? Judith Ward | Judith Marsh'],
  ])('of people, %j among %j as %s', (typed, names, meant) => expect(read(typed, names, 'people')).toBe(meant));

  it('of which no letter is one of a to z, as none', () => {
    expect(read('王小明', ['王小明', '李雷'])).toBe('-');
    expect(read('!!!', ['王小明'])).toBe('-');
  });

  it('and where none fits, the closest three are named', () => {
    const found = find('zzzzz', entries(WARDS));
    expect(found.kind === 'none' && found.closest).toHaveLength(3);
  });
});

describe('Suggestions', () => {
  it.each([
    ['mi', ['Mickleover', 'St. Michael’s']],
    ['s', ["St. Mary's", 'St. Michael’s', 'Bower Ashton & Southville']],
    ['litleover', ['Littleover']],
  ])('for %j put the start of the name first, then of a word, then misspellings', (typed, wards) => {
    expect(suggest(typed, entries(WARDS)).map(({ item }) => item)).toEqual(wards);
  });

  it('are at most 25, and the first 25 for no text', () => {
    const many = Array.from({ length: 69 }, (_, index) => `Ward ${index + 1}`);
    expect(suggest('', entries(many))).toHaveLength(25);
    expect(suggest('ward', entries(many))).toHaveLength(25);
  });
});
