import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../fixtures.ts';
import { articleOf, box, candidate, NAME, only, read } from './article.ts';

const ANN = candidate('Ann Archer', '60');
const BEN = candidate('Ben Baker', '40', { party: 'Conservative' });

describe('A row of a box', () => {
  it.each([
    ['{{formatnum:1400}}', 1400],
    ['{{val|250}}', 250],
    ['{{nowrap|1,400}}', 1400],
    ['{{nts|1400}}', 1400],
    ["'''1,400'''<ref>{{cite web|title=A | B}}</ref>", 1400],
    ['<s>1,300</s> 1,400', 1400],
  ])('can print its votes as %s', (printed, votes) => {
    expect(only(box('Moor', candidate('Ann Archer', printed), BEN)).ballot.candidates[0]?.votes_cast).toBe(votes);
  });

  it.each([
    ['an unknown template', '{{mystery|250}}', 'contains the template "mystery"'],
    ['an unknown template next to a figure', '250{{mystery}}', 'contains the template "mystery"'],
    ['struck-out text', '<s>250</s>', '"250" is struck out'],
  ])('has votes that are not recorded, with a line in the report, for %s', (_, printed, reason) => {
    const { ballot, report } = only(box('Moor', candidate('Ann Archer', printed), BEN));
    expect(people(ballot)).toEqual(['Ann Archer (PP53) null?', 'Ben Baker (PP52) 40?']);
    expect(report).toContain(`the number of votes for Ann Archer ${reason}`);
  });

  it('has a line in the report for each figure that cannot be read, and that figure is not recorded', () => {
    const { ballot, report } = only(
      box(
        'Moor',
        ANN,
        BEN,
        '{{Election box turnout|votes=100|percentage={{mystery|41}}}}',
        '{{Election box registered electors|reg. electors=c. 240}}',
      ),
    );
    expect(ballot).toMatchObject({ turnout_percentage: null, total_electorate: null });
    expect(report).toContain('the turnout contains the template "mystery"');
    expect(report).toContain('the electorate "c. 240" is not a figure');
  });

  it.each([
    ['<s>Cat Cole</s>', ''],
    ['<del>Cat Cole</del>', ''],
    ['{{strikethrough|Cat Cole}}', '–'],
    ['Cat Cole', 'Withdrawn'],
  ])('is left out and reported if the candidate is struck out or withdrew: %s', (name, votes) => {
    const { ballot, report } = only(box('Moor', ANN, BEN, candidate(name, votes)));
    expect(people(ballot)).toHaveLength(2);
    expect(report).toMatch(/Cat Cole .*so is not recorded as a candidate/);
  });

  it('is recorded if the candidate is struck out but has votes', () => {
    const { ballot, report } = only(box('Moor', ANN, candidate('<s>Ben Baker</s>', '40')));
    expect(people(ballot)).toContain('Ben Baker (PP53) 40?');
    expect(report).toContain('Ben Baker is struck out, but is recorded because of the votes');
  });

  it('can be about a candidate of an alliance', () => {
    const row =
      '{{Election box candidate for alliance with party link|party=Labour|side=Both|candidate=Cat Cole|votes=9}}';
    expect(people(only(box('Moor', ANN, row)).ballot)).toContain('Cat Cole (PP53) 9?');
  });

  it('that repeats the turnout is reported', () => {
    const turnout = (votes: number) => `{{Election box turnout|votes=${votes}|percentage=40}}`;
    const { report } = only(box('Moor', ANN, BEN, turnout(100), turnout(101)));
    expect(report).toContain('the row "election box turnout" on line 11 is not recorded');
  });
});

describe('A box', () => {
  const unreadable = box('Hill', candidate('{{mystery|Cat Cole}}', '9'), candidate('Dan Dyer', '8'));

  it('is left out and reported if an unknown template hides a candidate, and the other boxes are imported', () => {
    const { ballot, report } = only(`${box('Moor', ANN, BEN)}\n${unreadable}`);
    expect(ballot.post_label).toBe('Moor');
    expect(report).toContain(
      'Hill: the name of a candidate on line 12 is in the template "mystery", which we cannot read, so nothing of its box is recorded: 2 rows',
    );
  });

  it('is left out and reported if a candidate is in a row of another kind', () => {
    const { report } = only(`${box('Moor', ANN, BEN)}\n${box('Hill', ANN, '{{Mystery row|candidate=Cat|votes=1}}')}`);
    expect(report).toContain('Hill: a candidate on line 13 is in the template "mystery row"');
  });

  it.each([
    [
      'a box of another kind',
      '{{Election box inline begin|title=Hill}}\n{{Election box inline candidate|candidate=A}}\n{{Election box inline end}}',
      'the box "Hill" is a kind that we do not read ("election box inline begin"), so nothing in it is recorded: 1 row',
    ],
    ['a row in no box', candidate('Cat Cole', '1'), 'is in no box, so it is not recorded'],
    [
      'another template of results',
      '{{Election results|cand1=Cat|votes1=1}}',
      'the template "election results" is not a box that we read',
    ],
    [
      'a table of results',
      '{| class="wikitable"\n! Candidate !! Votes\n|-\n| Cat || 1\n|}',
      'this table mentions votes, but is not a box that we read',
    ],
    ['a section without a box', '===Hill===\nCat Cole was returned.', 'the section "Hill" has no box'],
  ])('is reported for %s', (_, text, sentence) => {
    const { report } = only(`===Moor===\n${box('Moor', ANN, BEN)}\n${text}`);
    expect(report).toContain(sentence);
  });

  it('cannot be the only one and be left out', () => {
    expect(() => read(articleOf(unreadable))).toThrow('no box can be read');
  });

  it.each([
    ['by initial', 'Smith J.', '60', '40'],
    ['by initial first', 'J. Smith', '60', '40'],
  ])('can have namesakes %s with different votes', (_, name, first, second) => {
    expect(only(box('Moor', candidate(name, first), candidate(name, second))).ballot.candidates).toHaveLength(2);
  });

  it.each([
    ['a full name', 'John Smith', '60', '40'],
    ['a full name in another case', 'John SMITH', '60', '60'],
    ['an initial and the same votes', 'Smith J.', '60', '60'],
  ])('is rejected if it repeats %s', (_, name, first, second) => {
    const text = articleOf(box('Moor', candidate(name.replace('SMITH', 'Smith'), first), candidate(name, second)));
    expect(() => read(text)).toThrow(`${NAME}:7: Moor: `);
    expect(() => read(text)).toThrow('has 2 rows; delete the repeated ones');
  });
});

describe('The single transferable vote', () => {
  it.each([
    [
      'its boxes',
      '{{STV Election box begin2|title=Moor|numcounts=2}}\n{{STV Election box candidate2|candidate=A|count1=9}}\n{{Election box end}}',
      '',
    ],
    ['a row', box('Moor', '{{Election box candidate STV|party=Labour|candidate=A|votes=1}}'), ''],
    ['counts', box('Moor', '{{Election box candidate|party=Labour|candidate=A|votes=1|count1=1}}'), ''],
    ['a title', box('Moor (STV)', ANN), ''],
    ['the infobox', box('Moor', ANN), '| voting_system = [[Single transferable vote]]'],
    ['an abbreviation in the infobox', box('Moor', ANN), '| electoral_system = STV'],
  ])('is a reason to refuse an article, by %s', (_, sections, infobox) => {
    expect(() => read(articleOf(sections, infobox))).toThrow(
      'this election used the single transferable vote (STV), which we do not count',
    );
  });
});

/** A row, whether it should be stored, and its name. */
const row = fc.oneof(
  fc.constant({ stored: true, of: (name: string, votes: number) => candidate(name, `${votes}`) }),
  fc.constant({ stored: true, of: (name: string) => candidate(`'''${name}'''`, '{{mystery|1}}') }),
  fc.constant({
    stored: true,
    of: (name: string, votes: number) => candidate(`{{nowrap|${name}}}`, `{{val|${votes}}}`),
  }),
  fc.constant({ stored: true, of: (name: string) => candidate(`${name}<ref>a|b</ref>`, '') }),
  fc.constant({ stored: false, of: (name: string) => candidate(`<s>${name}</s>`, '') }),
  fc.constant({ stored: false, of: (name: string) => candidate(name, 'Withdrew') }),
  fc.constant({ stored: false, of: (name: string) => `{{Election box write-in|note=${name}}}` }),
  fc.constant({ stored: false, of: (name: string) => `{{Unknown row|${name}}}` }),
);
const wrapped = fc.constantFrom('box', 'inline box', 'no box', 'hidden name');

describe('Every row of an article', () => {
  it('is stored, or has a line in the report', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(wrapped, fc.array(row, { minLength: 1, maxLength: 5 })), { maxLength: 5 }),
        (sections) => {
          const named = sections.map(([kind, rows], at) => ({
            kind,
            rows: rows.map((one, index) => ({ ...one, name: `Candidate ${at}x${index}`, votes: 100 - index })),
          }));
          const sure = box('Sure', ANN, BEN);
          const texts = named.map(({ kind, rows }, at) => {
            const lines = rows.map(({ of, name, votes }) => of(name, votes));
            if (kind === 'no box') return lines.join('\n');
            if (kind === 'inline box')
              return ['{{Election box inline begin}}', ...lines, '{{Election box end}}'].join('\n');
            if (kind === 'hidden name') lines.push(candidate('{{mystery|Z}}', '1'));
            return box(`Ward ${at}`, candidate(`First ${at}`, '500'), ...lines);
          });
          const text = articleOf([sure, ...texts].join('\n'));
          const { elections, notices, skipped } = read(text);
          const stored = new Set(
            elections
              .flatMap(({ ballots }) => ballots)
              .flatMap(({ candidates }) => candidates.map((one) => one.person_name)),
          );
          const report = [...notices, ...skipped].join('\n');
          for (const [at, { kind, rows }] of named.entries()) {
            for (const { name, stored: storable } of rows) {
              const line = text.slice(0, text.indexOf(name)).split('\n').length;
              expect(stored.has(name)).toBe(kind === 'box' && storable);
              if (stored.has(name)) continue;
              if (kind === 'inline box') expect(report).toContain(`so nothing in it is recorded: ${rows.length} row`);
              else if (kind === 'hidden name')
                expect(report).toMatch(
                  new RegExp(`Ward ${at}: .* nothing of its box is recorded: ${rows.length + 2} rows`),
                );
              else if (kind === 'no box' && /Unknown row/.test(text.split('\n')[line - 1] ?? '')) continue;
              else expect(report).toContain(`${NAME}:${line}: `);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
