import { describe, expect, it } from 'vitest';
import { closestTo } from '../../src/lookup/closest.ts';
import type { NameKind } from '../../src/lookup/folded-name.ts';
import { find, type SearchEntry, searchEntry, suggest } from '../../src/lookup/search.ts';

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
/** The result in short: `=` exact, `~` read as, `?` several, `-` none. */
function outcomeOf(typed: string, names = WARDS, kind: NameKind = 'places'): string {
  const found = find(typed, entries(names, kind), kind);
  if (found.kind === 'one') return found.readAs === null ? `= ${found.item}` : `~ ${found.item}`;
  return found.kind === 'several' ? `? ${found.entries.map(({ item }) => item).join(' | ')}` : '-';
}

describe('A search for a name', () => {
  it.each([
    ['st marys', "= St. Mary's"],
    ['ST MARY’S WARD', "= St. Mary's"],
    ['saint marys', "= St. Mary's"],
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
    ['the ward of darley', '= Darley'],
    ['the darley ward', '= Darley'],
    ['the end', '~ Ward End'],
    ['ickleov', '~ Mickleover'],
    ['over', '? Mickleover | Littleover'],
    ['ove', '-'],
    ['bower ashton and southville', '= Bower Ashton & Southville'],
    ['Bower Ashton – Southville', '~ Bower Ashton & Southville'],
    ["St. Michael's", '= St. Michael’s'],
  ])('for %j finds %s', (typed, outcome) => {
    expect(outcomeOf(typed)).toBe(outcome);
  });

  it('never guesses between two names that fit equally well', () => {
    expect(outcomeOf('Fulers', ['Fuller', 'Fulmer'])).toBe('? Fuller | Fulmer');
  });

  it('chooses a misspelt person only if no other name is nearly as close', () => {
    expect(outcomeOf('Futlers', ['Futers', 'Fuller'], 'places')).toBe('~ Futers');
    expect(outcomeOf('Futlers', ['Futers', 'Fuller'], 'people')).toBe('? Futers | Fuller');
  });

  it.each([
    ['bull', ['Mark Bull', 'Bullock M.R.'], '~ Mark Bull'],
    ['Anne Macdonalt', ['Anne MacDonald'], '~ Anne MacDonald'],
    ['Ann MacDonald', ['Anne MacDonald'], '? Anne MacDonald'],
    ['MacDonald Anne', ['Anne MacDonald'], '~ Anne MacDonald'],
    ['Ward', ['Judith Ward', 'Judith Marsh'], '~ Judith Ward'],
    ['Judith Ward', ['Judith Ward', 'Judith Marsh'], '= Judith Ward'],
    ['Judith', ['Judith Ward', 'Judith Marsh'], '? Judith Ward | Judith Marsh'],
  ])('for the person %j among %j finds %s', (typed, names, outcome) =>
    expect(outcomeOf(typed, names, 'people')).toBe(outcome),
  );

  it.each([
    ['王小明', '= 王小明'],
    ['李', '? 李雷'],
    ['lukasz', '= Łukasz'],
    ['luk', '? Łukasz'],
    ['Soren', '= Søren'],
    ['Grossmann', '= Großmann'],
    ['Gudmundur Thor', '= Guðmundur Þór'],
    ['Griffiths', '= Griﬃths'],
    ['!!!', '-'],
  ])('finds letters outside ASCII: for %j, %s', (typed, outcome) => {
    const names = ['王小明', '李雷', 'Łukasz', 'Søren', 'Großmann', 'Guðmundur Þór', 'Griﬃths'];
    expect(outcomeOf(typed, names, 'people')).toBe(outcome);
  });

  it('takes a name with the same punctuation before one that only compares as equal', () => {
    const names = ["Farmers' Voice", 'Farmers Voice'];
    expect(outcomeOf('Farmers Voice', names)).toBe('= Farmers Voice');
    expect(outcomeOf('Farmers’ Voice', names)).toBe("? Farmers' Voice | Farmers Voice");
    expect(outcomeOf('Farmers’ Voice', ["Farmers' Voice"])).toBe("= Farmers' Voice");
  });

  it('takes "the" as part of a name before it leaves it out', () => {
    expect(outcomeOf('the park', ['The Park', 'Park'])).toBe('= The Park');
    expect(outcomeOf('the park', ['Park'])).toBe('= Park');
    expect(suggest('the pa', entries(['Park'])).map(({ item }) => item)).toEqual(['Park']);
  });

  it('gives three names as examples if nothing fits and nothing is near', () => {
    const found = find('zzzzz', entries(WARDS));
    expect(found).toMatchObject({ kind: 'none', closest: { areNear: false } });
    expect(found.kind === 'none' && found.closest.entries).toHaveLength(3);
  });

  it.each([
    ['Chadesdon Hill', ['Abbey', 'Chaddesden', 'Boulton'], ['Chaddesden']],
    ['Jhoan Smyth', ['Joan Travis', 'Ann Smith', 'D. Adams'], ['Joan Travis', 'Ann Smith']],
    ['Nowhere', ['Abbey', 'Boulton', 'Darley'], null],
    ['xyzzy', ['Abbey', 'Labour'], null],
    ['Nobody Atall', ['D. Adams', 'Joan Travis'], null],
    ['Nottingham City Council', ['Derby City Council'], null],
    ['Monster Raving Party', ['Green Party', 'Labour Party'], null],
    ['Old St', ['St. Mary’s'], null],
  ])('calls only names near that have a word like one of %j among %j', (typed, names, near) => {
    const { entries: closest, areNear } = closestTo(typed, entries(names));
    expect([areNear, closest.map(({ item }) => item).toSorted()]).toEqual([
      near !== null,
      (near ?? names).toSorted().slice(0, 3),
    ]);
  });
});

describe('Suggestions', () => {
  it.each([
    ['mi', ['Mickleover', 'St. Michael’s']],
    ['s', ["St. Mary's", 'St. Michael’s', 'Bower Ashton & Southville']],
    ['litleover', ['Littleover']],
  ])('for %j put names with that start first, then names with such a word, then misspellings', (typed, wards) => {
    expect(suggest(typed, entries(WARDS)).map(({ item }) => item)).toEqual(wards);
  });

  it('are at most 25, for no text as well', () => {
    const many = Array.from({ length: 69 }, (_, index) => `Ward ${index + 1}`);
    expect(suggest('', entries(many))).toHaveLength(25);
    expect(suggest('ward', entries(many))).toHaveLength(25);
  });
});
