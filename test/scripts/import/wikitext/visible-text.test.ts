import { describe, expect, it } from 'vitest';
import { readText } from '../../../../scripts/import/wikitext/visible-text.ts';

describe('The visible text', () => {
  it.each([
    ['{{formatnum:1400}}', '1400'],
    ['{{formatnum:1,400|R}}', '1,400'],
    ['{{val|250}}', '250'],
    ['{{val|250|u=votes}}', '250'],
    ['{{nts|1400}}', '1400'],
    ['{{number table sorting|1400}}', '1400'],
    ['{{gaps|1|400}}', '1400'],
    ['{{nowrap|1,400}}', '1,400'],
    ['{{nowrap|1=1,400}}', '1,400'],
    ['{{right|{{small|1,400}}}}', '1,400'],
    ['{{color|red|1,400}}', '1,400'],
    ['{{hs|01400}}1,400', '1,400'],
    ['{{sort|01400|1,400}}', '1,400'],
    ['{{decrease}} 3', '−3'],
    ['{{increase2}}&nbsp;3', '+3'],
    ['{{steady}}', '0'],
    ['{{N/A}}', 'N/A'],
    ['{{ill|Ann Archer|fr|Ann A.}}', 'Ann Archer'],
    ['{{interlanguage link|Ann Archer (politician)|fr|Ann A.|lt=Ann Archer}}', 'Ann Archer'],
    ['{{sortname|Ann|Archer}}', 'Ann Archer'],
    ['{{sortname|Ann|Archer|nolink=1}}', 'Ann Archer'],
    ["Ann{{'}}s Moor{{efn|Not the other.}}", "Ann's Moor"],
    ['Ann&nbsp;Archer{{cn|date=May 2011}}', 'Ann Archer'],
    ['[[Ann Archer (politician)|Ann]] {{snd}} A', 'Ann – A'],
    ['Moor{{!}}North', 'Moor|North'],
  ])('of %s is "%s"', (wikitext, text) => {
    expect(readText(wikitext)).toMatchObject({ text, unknown: [] });
  });

  it('leaves out templates that it cannot read, and names them', () => {
    expect(readText('1,400{{Mystery|5}} {{#expr:1+1}}')).toMatchObject({
      text: '1,400',
      unknown: ['mystery', '#expr:1+1'],
    });
  });

  it.each([
    '<s>Ann</s> Ben',
    '<del>Ann</del> Ben',
    '<strike>Ann</strike> Ben',
    '{{strikethrough|Ann}} Ben',
    '{{s|Ann}} Ben',
  ])('leaves out what is struck out, and keeps it apart: %s', (wikitext) => {
    expect(readText(wikitext)).toMatchObject({ text: 'Ben', struck: 'Ann' });
  });

  it('knows bold from plain', () => {
    expect(readText("'''Ann'''").bold).toBe(true);
    expect(readText("''Ann''").bold).toBe(false);
  });
});
