import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportContext } from '../../../scripts/import/format.ts';
import { wikitextFormat } from '../../../scripts/import/wikitext/index.ts';
import { context, input, people, ward } from './fixtures.ts';

const NAME = 'testham-2011.wikitext';
const article = await readFile(path.join(import.meta.dirname, NAME), 'utf8');

function read(text = article, change: Partial<ImportContext> = {}) {
  return wikitextFormat.read([input(text, NAME)], context(change));
}
const main = () => read().elections.slice(0, 1);
const lineOf = (found: string) => article.slice(0, article.indexOf(found)).split('\n').length;

describe('An article in wikitext', () => {
  it('is recognised by its boxes', () => {
    expect(wikitextFormat.recognises(article)).toBe(true);
    expect(wikitextFormat.recognises('{{election_box begin|title=Abbey}}')).toBe(true);
    expect(wikitextFormat.recognises('= 2003 election =\n\nInfobox\n')).toBe(false);
  });

  it('contains the election, and a separate election for each day of by-elections', () => {
    expect(read().elections.map(({ election_id, name, ballots }) => [election_id, name, ballots.length])).toEqual([
      ['local.testham.2011-05-05', '2011 Testham Borough Council election', 3],
      ['local.testham.2012-03-01', 'Testham Borough Council by-election, 1 March 2012', 1],
    ]);
  });

  it('can have wards under any heading or none, with links, references and prefixes', () => {
    expect(
      main()[0]?.ballots.map(({ post_label, gss, seats_contested }) => [post_label, gss, seats_contested]),
    ).toEqual([
      ['Mill Hill', 'E05999901', 1],
      ["St. Mary's", 'E05999902', 2],
      ['Westward Ho!', 'E05999903', 3],
    ]);
  });

  it("can have empty parameters, spaces, lower-case names, comments and incumbents' stars", () => {
    expect(people(ward(main(), 'Mill Hill'))).toEqual(['Ann Archer (PP53) 1600?', 'Ben "Boz" Baker (PP52) 900?']);
  });

  it('flags the elected if it tags a winner, and leaves unknown votes unknown', () => {
    expect(people(ward(main(), "St. Mary's"))).toEqual([
      'Cat Cole (joint-party:53-119) 700*',
      'Dan Dyer (ynmp-party:2) 650*',
      'Eve Ellis (PP85) null',
      'Flo Finn (PP90) 10',
    ]);
  });

  it('records no votes if everybody is unopposed', () => {
    expect(ward(main(), 'Westward Ho!').cancelled_poll).toBe(true);
    expect(people(ward(main(), 'Westward Ho!'))).toEqual([
      'Fay Ford (PP52) null*',
      'Gus Gray (joint-party:53-119) null*',
      'Hal Hope (Purple Tulip Society) null*',
    ]);
  });

  it('provides turnout, electorate and rejected papers', () => {
    expect(ward(main(), 'Mill Hill')).toMatchObject({
      turnout_percentage: 41.2,
      total_electorate: 6102,
      spoilt_ballots: 14,
    });
    expect(ward(main(), "St. Mary's")).toMatchObject({ turnout_percentage: 39.16, spoilt_ballots: 6 });
  });

  it('records its turnout as ballot papers if it is more than the valid votes, in two-seat wards too', () => {
    const papers = read(article.replace('{{Election box turnout|votes=999|', '{{Election box turnout|votes=1,003|'));
    expect(ward(papers.elections, 'Mill Hill').turnout_reported).toBe(2514);
    expect(ward(papers.elections, "St. Mary's").turnout_reported).toBe(1040);
  });

  it('does not record its turnout as ballot papers if it is or may be the valid votes', () => {
    const { elections, notices } = read(article.replace('votes=2,514', 'votes=2,500'));
    expect(elections.flatMap(({ ballots }) => ballots.map(({ turnout_reported }) => turnout_reported))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(notices.join('\n')).toContain('the turnout of 3 wards is not recorded as ballot papers');
  });

  it('labels each seat, with the loser of a gain if it is printed', () => {
    expect(ward(main(), 'Mill Hill').outcomes).toEqual([{ party_id: 'PP53', outcome: 'hold', gained_from: null }]);
    expect(ward(main(), "St. Mary's").outcomes).toEqual([{ party_id: 'PP53', outcome: 'gain', gained_from: 'PP52' }]);
    expect(ward(read().elections.slice(1), 'Mill Hill').outcomes).toEqual([
      { party_id: 'PP53', outcome: 'gain', gained_from: null },
    ]);
    expect(read().notices.join('\n')).toContain(
      'rows for new seats, which are neither a hold nor a gain, are not recorded: 1',
    );
  });

  it('keeps headings that give the number of seats', () => {
    expect(ward(main(), "St. Mary's").declared_headings).toEqual(["St. Mary's (2)", "St. Mary's"]);
    expect(ward(main(), 'Mill Hill').declared_headings).toEqual([]);
  });

  it("has an id for a by-election, without the whole council's seats", () => {
    const [, second] = read().elections;
    expect(second).toMatchObject({ control: null, composition: null, declared: null });
    expect(second?.ballots[0]).toMatchObject({
      ballot_paper_id: 'local.testham.mill-hill.by.2012-03-01',
      by_election: true,
    });
  });

  it('lists a by-election without a date as skipped', () => {
    expect(read().skipped).toEqual([
      `${NAME}:${lineOf("{{Election box begin|title=St. Mary's by-election}}")}: the by-election in St. Mary's has no date, so nothing of its box is recorded: 1 row`,
    ]);
  });

  it('has an infobox whose signs are read as shown and whose numbers can have gaps', () => {
    const [election] = main();
    expect(election?.control).toEqual({ before: 'PP52', after: 'no overall control' });
    expect(election?.composition?.map((row) => [row.party_id, row.seats_before, row.seats_after])).toEqual([
      ['PP53', 4, 5],
      ['PP52', 5, 4],
    ]);
    expect(election?.declared).toMatchObject({
      election_type: 'Local election',
      seats_contested: 6,
      council_seats: 9,
      majority_seats: 5,
      party_numbers: [1, 3],
    });
    expect(election?.declared?.parties).toEqual([
      {
        party_id: 'PP53',
        party_name: 'Labour Party',
        seats_won: 3,
        seat_change: '+1',
        swing: '+2.5%',
        votes_cast: 3800,
        share_percentage: 50.3,
      },
      {
        party_id: 'PP52',
        party_name: 'Conservative Party',
        seats_won: 2,
        seat_change: '−1',
        swing: '0',
        votes_cast: 2000,
        share_percentage: 26.5,
      },
      {
        party_id: null,
        party_name: 'Purple Tulip Society',
        seats_won: 0,
        seat_change: '0',
        swing: null,
        votes_cast: 12,
        share_percentage: 0.2,
      },
    ]);
  });

  it('gets a notice if the summary contradicts the infobox', () => {
    expect(read().notices).toContain(
      `${NAME}:${lineOf('{{Election summary partial council net party')}: Labour Party: votes 3900 here, 3800 in the infobox`,
    );
  });

  it('has no recorded control if its infobox names a leader instead of a party', () => {
    const led = article.replace('[[Conservative Party (UK)|Conservative]]', 'Neil Nobody');
    expect(read(led).elections[0]?.control).toBeNull();
  });

  it('gets a notice if a box has no end, since rows may be missing', () => {
    const { notices } = read(article.replace('+1.0\n}}\n{{Election box end}}', '+1.0\n}}'));
    expect(notices.join('\n')).toContain('the box has no end, so rows may be missing');
    expect(read().notices.join('\n')).not.toContain('the box has no end');
  });

  it('is its own source, under the title given by --title if there is one', () => {
    expect(main()[0]?.sources[0]?.url).toBe('https://en.wikipedia.org/wiki/2011_Testham_Borough_Council_election');
    const [source] =
      read(article, { title: '2011 Testham Borough Council election (draft)' }).elections[0]?.sources ?? [];
    expect(source?.url).toBe('https://en.wikipedia.org/wiki/2011_Testham_Borough_Council_election_(draft)');
  });

  it('can be about an unknown council only if new councils are allowed', () => {
    const atlantis = article.replaceAll('Testham Borough', 'Atlantis City');
    expect(() => read(atlantis)).toThrow(
      `${NAME}:1: "2011 Atlantis City Council election" does not name a council in data/councils.json`,
    );
    const { elections, learned } = read(atlantis, { council: 'atlantis', learn: true });
    expect(elections[0]?.election_id).toBe('local.atlantis.2011-05-05');
    expect(learned[0]).toMatchObject({ slug: 'atlantis', name: 'Atlantis City Council' });
  });

  it('is rejected if it is about another council than the one asked for', () => {
    expect(() => read(article, { council: 'derby', learn: true })).toThrow('is about testham, not derby');
  });

  it.each([
    [
      'votes that are not a figure',
      '|votes      = 650',
      '|votes      = 65O',
      '{{Election box winning candidate with party link no change',
      '"65O" is not a number of votes for Dan Dyer',
    ],
    [
      'a template that is not closed',
      '{{Election box registered electors|reg. electors = 6,102}}',
      '{{Election box registered electors|reg. electors = 6,102',
      '{{Election box registered electors',
      'is not closed',
    ],
    [
      'a candidate without a party',
      'party=Labour Party (UK)|candidate=Ivy',
      'party=|candidate=Ivy',
      '|candidate=Ivy',
      'Ivy Innes has no party',
    ],
    [
      'a second box for a ward',
      "title=St. Mary's by-election",
      'title=Mill Hill by-election, 1 March 2012',
      "{{Election box begin|title=St. Mary's by-election}}",
      'a second box for local.testham.mill-hill.by.2012-03-01',
    ],
    [
      'a box without candidates',
      '{{Election box candidate with party link|party=Labour Party (UK)|candidate=Kit King|votes=1}}',
      '',
      "{{Election box begin|title=St. Mary's by-election}}",
      "St. Mary's has no candidates",
    ],
  ])('is rejected for %s, with file and line', (_, found, put, at, reason) => {
    const text = article.replace(found, put);
    expect(text).not.toBe(article);
    expect(() => read(text)).toThrow(reason);
    expect(() => read(text)).toThrow(`${NAME}:${lineOf(at)}: `);
  });
});
