import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatOf, isRecognised } from '../../../scripts/import/formats.ts';
import { readInputs } from '../../../scripts/import/input.ts';
import { context } from './fixtures.ts';

const fixture = (name: string) => readFile(path.join(import.meta.dirname, name), 'utf8');
const leap = await fixture('leap-2011-05-05.csv');
const article = await fixture('testham-2011.wikitext');

async function read(name: string, content: Uint8Array | string) {
  const place = path.join(await mkdtemp(path.join(tmpdir(), 'packed-')), name);
  await writeFile(place, content);
  return readInputs(place, isRecognised);
}

describe('An archive', () => {
  it('of one LEAP file is read, with the day in its name', async () => {
    const inputs = await read(
      'leap.zip',
      zipSync({ 'leap-2011-05-05.csv': strToU8(leap), 'readme.md': strToU8('Hi') }),
    );
    const { elections } = formatOf(inputs).read(inputs, context());
    expect(elections.map(({ election_date }) => election_date)).toEqual(Array(3).fill('2011-05-05'));
  });

  it.each([
    ['several files', zipSync({ 'a.csv': strToU8('a'), 'b.csv': strToU8('b') }), 'unpack it and name its folder'],
    ['no results', zipSync({ 'a.pdf': strToU8('a') }), 'it has a.pdf'],
    ['damage', zipSync({ 'a.csv': strToU8('a') }).subarray(0, 40), 'unpack it and name the files in it'],
  ])('with %s is refused with the next step', async (_, bytes, message) => {
    await expect(read('leap.zip', bytes)).rejects.toThrow(message);
  });
});

describe('JSON', () => {
  const query = (main: unknown) => ({ query: { pages: [{ title: 'T', revisions: [{ slots: { main } }] }] } });
  it.each([
    ['action=parse', { parse: { title: 'T', wikitext: article } }],
    ['action=parse, first format', { parse: { title: 'T', wikitext: { '*': article } } }],
    ['action=query', query({ content: article })],
    ['action=query, first format', { query: { pages: { 7: { revisions: [{ slots: { main: { '*': article } } }] } } } }],
    ['action=query without slots', { query: { pages: { 7: { revisions: [{ '*': article }] } } } }],
  ])('of MediaWiki is read as the article: %s', async (_, response) => {
    expect(await read('article.json', JSON.stringify(response))).toMatchObject([{ text: article }]);
  });

  it.each([
    ['a response without wikitext', { parse: { title: 'T', text: '<p>' } }, 'ask for prop=wikitext'],
    ["Democracy Club's", { results: [{ ballot_paper_id: 'local.derby.2023-05-04' }] }, 'the same results as CSV'],
  ])('is refused with the next step: %s', async (_, value, message) => {
    await expect(read('results.json', JSON.stringify(value))).rejects.toThrow(message);
  });
});
