import { describe, expect, it } from 'vitest';
import { markupOf, type Template } from '../../../../scripts/import/wikitext/markup.ts';
import { visibleText } from '../../../../scripts/import/wikitext/visible-text.ts';

const templates = (text: string) =>
  markupOf(text, 'moor.wikitext').filter((piece): piece is Template => piece.kind === 'template');

describe('A bar inside a tag or a comment', () => {
  it.each([
    ['a reference', '<ref>{{cite web|title=A|url=b}} | Gazette</ref>', ''],
    ['a reference with braces that do not pair', '<ref name="a">Page {{2 | 3</ref>', ''],
    ['a reference with a closing brace pair', '<ref>}} | votes = 9</ref>', ''],
    ['a self-closing reference', '<ref name="a|b" />', ''],
    ['a reference in capitals', '<REF>a | b</REF>', ''],
    ['nowiki', '<nowiki>|North</nowiki>', '|North'],
    ['nowiki with a template', '<nowiki>{{x|y}}</nowiki>', '{{x|y}}'],
    ['a formula', '<math>|x|</math>', ''],
    ['a gallery', '<gallery>\nFile:A.jpg|A | B\n</gallery>', ''],
    ['a comment', '<!-- | votes = 9 -->', ''],
    ['a comment with braces', '<!-- }} {{ | [[ -->', ''],
    ['a comment inside a reference', '<ref>a <!-- | --> | b</ref>', ''],
  ])('does not split the parameters of a template: %s', (_, tag, shown) => {
    const [row] = templates(`{{Election box candidate|candidate=Ann Archer${tag}|party=Labour|votes=7}}`);
    expect([...(row?.params.keys() ?? [])]).toEqual(['candidate', 'party', 'votes']);
    expect(visibleText(row?.params.get('candidate'))).toBe(`Ann Archer${shown}`);
    expect(visibleText(row?.params.get('votes'))).toBe('7');
  });

  it('does not split a template inside the parameter', () => {
    expect(visibleText('{{nowrap|Ann <nowiki>|</nowiki> Archer}}')).toBe('Ann | Archer');
  });
});

describe('An article', () => {
  it('has no templates or headings inside tags and comments', () => {
    expect(templates('<nowiki>{{a}}</nowiki><ref>{{b}}</ref><!-- {{c}} -->{{d}}').map(({ name }) => name)).toEqual([
      'd',
    ]);
    expect(markupOf('<nowiki>\n== A ==\n</nowiki>\n== B ==', 'f').filter(({ kind }) => kind === 'heading')).toEqual([
      { kind: 'heading', level: 2, line: 4, text: 'B' },
    ]);
  });

  it('keeps its line numbers after tags and comments of several lines', () => {
    const [row] = templates('<!-- a\nb -->\n<ref>\n</ref>\n\n{{x}}');
    expect(row?.line).toBe(6);
  });

  it('reads a tag without an end as text', () => {
    expect(templates('{{a|b=<ref>c|d=e}}')[0]?.params.get('d')).toBe('e');
  });

  it('has its words as prose, with their line', () => {
    expect(markupOf('{{a}}\nOne <ref>two</ref>\n== B ==\nThree', 'f').filter(({ kind }) => kind === 'prose')).toEqual([
      { kind: 'prose', line: 1, text: '\nOne <ref>two</ref>\n' },
      { kind: 'prose', line: 3, text: '\nThree' },
    ]);
  });
});
