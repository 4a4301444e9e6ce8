import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import parties from '../../../data/parties.json' with { type: 'json' };
import { electionFile } from '../../../scripts/import/election-file.ts';
import { flattenedFormat, readFlattened } from '../../../scripts/import/flattened.ts';
import type { Tables } from '../../../scripts/import/tables.ts';
import { Election } from '../../../src/results/schema.ts';
import { testham } from '../../support/elections.ts';
import { context } from './fixtures.ts';

const tables: Tables = { councils: [testham().council], parties: parties.parties };
const article = await readFile(path.join(import.meta.dirname, 'testham-2007.txt'), 'utf8');
const stored = await readFile(path.join(import.meta.dirname, 'testham-2007.json'), 'utf8');

function read(text = article): Election {
  return readFlattened(text, 'article.txt', tables, '2026-11-23').election;
}

describe('A flattened article', () => {
  it('is recognised by its content', () => {
    expect(flattenedFormat.recognises(article)).toBe(true);
    expect(flattenedFormat.recognises('{{Infobox election}}')).toBe(false);
  });

  it('becomes the stored record byte for byte, and matches the schema', () => {
    expect(electionFile(v.parse(Election, read()))).toBe(stored);
  });

  it('keeps the order, accents and quotes of names, and reads "1 vote"', () => {
    expect(
      read().ballots.flatMap(({ candidates }) =>
        candidates.map(({ person_name, votes_cast }) => `${person_name} ${votes_cast}`),
      ),
    ).toEqual(['Ann Archer 1000', `Ben "Boz" Baker-O'Hara 1`, 'Cat Cole 1300', 'Dŵr Ŷ Łukasz 1699']);
  });

  it('keeps the name of a party missing from the table, without an id', () => {
    expect(read().ballots[0]?.candidates[1]).toMatchObject({ party_id: null, party_name: 'Purple Tulip Society' });
  });

  it('distinguishes party 1 from party 11', () => {
    expect(read().composition?.map(({ seats_before }) => seats_before)).toEqual([6, 3, 0]);
    expect(read().declared?.party_numbers).toEqual([1, 3, 11]);
  });

  it('has no poll in a ward if one person has 0 votes', () => {
    const text = article
      .replace('(Labour Party (UK)): 1,000 votes', '(Labour Party (UK)): 0 votes')
      .replace(/^- Ben .*\n/m, '');
    expect(read(text).ballots[0]).toMatchObject({ cancelled_poll: true, cancellation_reason: 'uncontested' });
    expect(read(text).ballots[0]?.candidates[0]?.votes_cast).toBeNull();
  });

  it('settles a tie by the party of the result', () => {
    const tied = article.replace('1 vote\n', '1,000 votes\n');
    const held = tied.replace('Purple Tulip Society Gain from Labour Party (UK)', 'Labour Party (UK) Hold');
    const { candidates } = read(held).ballots[0] ?? { candidates: [] };
    expect(candidates.map(({ elected, tied_vote_winner }) => [elected, tied_vote_winner])).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it("reports what its infobox leaves out of the council's seats", () => {
    const report = (text: string) =>
      flattenedFormat.read([{ file: 'article.txt', text, encoding: null }], context()).notices.join('\n');
    expect(report(article)).toBe('');
    expect(report(article.replace('- Seats After3: 4', '- Seats After3: 3'))).toBe(
      "article.txt:1: the parties of the infobox have 8 of the council's 9 seats after the election, so what is recorded is not the whole council",
    );
  });

  it('is rejected if votes were transferable', () => {
    expect(() => read(article.replace('- Majority', '- Voting System: Single transferable vote\n- Majority'))).toThrow(
      'this election used the single transferable vote (STV)',
    );
  });

  it.each([
    ['a title', /^= .* =$/m, '', 1, 'the title of the article'],
    ['a known council', 'Testham Borough', 'Atlantis Borough', 1, 'does not name a council'],
    ['a date', '3 May 2007', 'some day', 1, 'Election Date'],
  ])('is rejected without %s, with file, line and reason', (_, found, put, line, reason) => {
    const text = article.replaceAll(found instanceof RegExp ? new RegExp(found, 'gm') : found, put);
    expect(() => read(text)).toThrow(reason);
    expect(() => read(text)).toThrow(`article.txt:${line}: `);
  });

  it.each([
    ['of a name that the table lacks', '===Westward Ho!===', '===Eastward Ho!===', 31, 'has no ward "Eastward Ho!"'],
    [
      'with a line that cannot be read',
      'Ann Archer (Labour Party (UK)): 1,000 votes',
      'Ann, 1,000',
      35,
      'expected a candidate',
    ],
    [
      'with a person twice',
      'Dŵr Ŷ Łukasz (Purple Tulip Society)',
      'Cat Cole (Labour)',
      38,
      "St. Mary's: Cat Cole has 2 rows",
    ],
  ])('leaves out a ward %s, with line and reason, and stores the others', (_, found, put, line, reason) => {
    const input = { file: 'article.txt', text: article.replaceAll(found, put), encoding: null };
    const { elections, skipped } = flattenedFormat.read([input], context());
    expect(skipped).toEqual([expect.stringMatching(new RegExp(`^article\\.txt:${line}: .*${reason}`))]);
    expect(elections[0]?.ballots).toHaveLength(read().ballots.length - 1);
  });

  it('is rejected with the first reason if no ward can be read', () => {
    expect(() => read(article.replace(/^===(.*)===$/gm, '===No $1==='))).toThrow(
      /^article\.txt:\d+: .* has no ward "No .*; nothing else can be imported$/,
    );
  });
});
