/** Wordings that read as if translated, or have a plainer form, are in no file that a reader or a contributor sees. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.dirname(import.meta.dirname);
const FILES = globSync(
  ['{src,audit,bench,playground,scripts}/**/*.{ts,tsx}', '*.md', '{docs,data,test,bench}/**/*.md', 'data/**/*.json'],
  { cwd: ROOT, exclude: ['**/node_modules/**'] },
);
/** Each wording, and what to write instead. */
const AVOIDED: readonly [wording: RegExp, instead: string][] = [
  [/\btaken (?:on )?(?:\d{1,2} \w{3,} \d{4}|\$\{)/i, 'retrieved'],
  [/\btold\b/i, 'says, asks, distinguishes'],
  [/\bheld here\b/i, 'on file'],
  [/\bof which\b/i, 'two sentences'],
  [/\bnobody is\b/i, 'no winner is, no one is'],
  [/\bit is no\b/i, 'it is not'],
];

/** The lines of a text with an avoided wording, which may continue on the next line. */
function avoidedIn(text: string): string[] {
  const words = text.replace(/\s+(?:\*|\/\/)?\s*/g, ' ');
  return AVOIDED.flatMap(([wording, instead]) => {
    const at = words.search(wording);
    return at < 0 ? [] : [`“${words.slice(Math.max(0, at - 40), at + 40)}”: write ${instead}`];
  });
}

it('No reply, page, comment or document has a wording that house style avoids', () => {
  expect(FILES.length).toBeGreaterThan(400);
  const found = FILES.map((file) => [file, avoidedIn(readFileSync(path.join(ROOT, file), 'utf8'))] as const);
  expect(Object.fromEntries(found.filter(([, avoided]) => avoided.length > 0))).toEqual({});
});

it.each([
  'Taken 23 November 2026',
  'The reader is told who won.',
  'The elections held here',
  'three seats, of\n * which two changed hands',
  'Nobody is elected.',
  'It is no party.',
])('The search finds %j', (text) => {
  expect(avoidedIn(text)).toHaveLength(1);
});
