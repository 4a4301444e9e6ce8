import { describe, expect, it } from 'vitest';
import { blocks } from '../../playground/blocks.ts';
import { inline } from '../../playground/markdown.ts';
import { plainText } from '../../playground/plain.ts';

describe('markdown', () => {
  it.each([
    ['**Joan Travis** won', [{ kind: 'bold', children: ['Joan Travis'] }, ' won']],
    ['***all***', [{ kind: 'bold', children: [{ kind: 'italic', children: ['all'] }] }]],
    ['_a_ snake_case_name', [{ kind: 'italic', children: ['a'] }, ' snake_case_name']],
    ['__under__ ~~gone~~', [{ kind: 'underline', children: ['under'] }, ' ', { kind: 'strike', children: ['gone'] }]],
    ['\\*not\\* \\<@1>', ['*not* <@1>']],
    ['**a \\*\\* b**', [{ kind: 'bold', children: ['a ** b'] }]],
    ['`/ward **x**`', [{ kind: 'code', text: '/ward **x**' }]],
    ['<@700000000000000001>', [{ kind: 'mention', id: '700000000000000001' }]],
    ['<#300000000000000002> follows', [{ kind: 'channel', id: '300000000000000002' }, ' follows']],
    [
      '[a **b**](https://x.example/y_(z))',
      [{ kind: 'link', url: 'https://x.example/y_(z)', children: ['a ', { kind: 'bold', children: ['b'] }] }],
    ],
    [
      'see https://x.example/y.',
      ['see ', { kind: 'link', url: 'https://x.example/y', children: ['https://x.example/y'] }, '.'],
    ],
    ['[x](javascript:alert(1))', ['[x](javascript:alert(1))']],
    ['<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>']],
    ['2 * 3 * 4', ['2 * 3 * 4']],
  ])('%s', (text, expected) => {
    expect(inline(text)).toEqual(expected);
  });

  it('recognises headings, quotes, lists, small print and code', () => {
    const kinds = blocks('# Title\ntext\nmore\n> quote\n- item\n-# small\n```js\ncode\n```\nend').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['heading', 'text', 'quote', 'item', 'subtext', 'code block', 'text']);
  });

  it.each(['', 'a\n\nb', '**', '`', '[', '```', '<@', '\\'])('loses nothing of the plain text %j', (text) => {
    expect(plainText(text)).toBe(text);
  });

  it('parses a long text of unmatched marks quickly', () => {
    const begun = performance.now();
    plainText('*_~|`[<'.repeat(500));
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
