/** What is true of the brief form of any ward, list of wards and candidate. */
import type { APIEmbed } from 'discord-api-types/v10';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TwoFormAnswer } from '../../src/render/answer.ts';
import { candidateAnswer } from '../../src/render/candidate.ts';
import { PHONE_LINE, widthOf } from '../../src/render/line-width.ts';
import { count } from '../../src/render/numbers.ts';
import { wardAnswer } from '../../src/render/ward.ts';
import { wardsAnswer } from '../../src/render/wards.ts';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { electedOn } from '../../src/results/elected.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { candidate } from '../support/elections.ts';
import { PARTIES } from '../support/holders.ts';
import { poll, subject } from '../support/polls.ts';
import { derby } from './derby.ts';

const person = fc.record({
  party: fc.constantFrom(...Object.values(PARTIES)),
  votes: fc.option(fc.integer({ min: 0, max: 12_000 }), { freq: 12 }),
  elected: fc.constantFrom(null, null, true, false),
  name: fc.string({ unit: fc.constantFrom(...'WMmil. aé-'), minLength: 1, maxLength: 22 }),
});
const figure = fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 2 });
const ballots = fc
  .record({
    seats: fc.integer({ min: 1, max: 3 }),
    people: fc.array(person, { minLength: 1, maxLength: 12 }),
    labels: fc.array(fc.constantFrom('hold' as const, 'gain' as const), { maxLength: 3 }),
    none: fc.constantFrom(null, null, null, 'uncontested' as const, 'countermanded' as const),
    electorate: figure,
    papers: figure,
    spoilt: figure,
  })
  .map(({ seats, people, labels, none, electorate, papers, spoilt }): Ballot => {
    const outcomes = labels.slice(0, seats).map((outcome) => ({ party_id: 'PP53', outcome, gained_from: null }));
    return poll(seats, 'Ann Lab 1', {
      // A unique name each, so that a line belongs to one person.
      candidates: people.map(({ name, party, votes, elected }, index) => ({
        ...candidate(`P${index}x ${name.trim() || 'Q'}`.slice(0, 22), party, votes),
        elected,
      })),
      outcomes,
      cancelled_poll: none !== null,
      cancellation_reason: none,
      total_electorate: electorate,
      turnout_reported: papers,
      turnout_percentage: null,
      spoilt_ballots: spoilt,
    });
  });

const of = (ballot: Ballot) => subject(({ election }) => Object.assign(election, { ballots: [ballot] }));
const textOf = ({ title, description, fields, footer }: APIEmbed) =>
  [title, description, ...(fields ?? []).flatMap(({ name, value }) => [name, value]), footer?.text].join('\n');
/** Figures of two digits or more, and percentages. Addresses are not read. */
const figuresOf = (text: string) => text.replace(/\]\([^)]*\)/g, ']').match(/\d[\d,]*(?:\.\d+%?|%)?/g) ?? [];
const wardOf = (ballot: Ballot) => wardAnswer(wardResult(ballot, of(ballot).election), null, of(ballot));

function answersAbout(ballot: Ballot): TwoFormAnswer[] {
  const people = ballot.candidates.map((one) => candidateAnswer(candidateResult(one, ballot), of(ballot)));
  const lists = (['closest', 'votes'] as const).map((order) =>
    wardsAnswer({ wards: [ballot], order, wonBy: null }, 1, of(ballot)),
  );
  return [wardOf(ballot), ...people, ...lists];
}

describe('A brief form', () => {
  it('has no figure that the full form lacks', () => {
    fc.assert(
      fc.property(ballots, (ballot) => {
        for (const answer of answersAbout(ballot)) {
          const full = figuresOf(`${answer.content}\n${textOf(answer.full().embed)}`);
          const names = ballot.candidates.map(({ person_name }) => person_name).join();
          for (const one of figuresOf(textOf(answer.brief().embed))) {
            if (!names.includes(`P${one}x`)) expect(full).toContain(one);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a ward ticks those elected and nobody else, and has one line for each candidate, with the votes once', () => {
    fc.assert(
      fc.property(ballots, (ballot) => {
        const lines = wardOf(ballot).brief().embed.description?.split('\n') ?? [];
        const { people } = electedOn(ballot);
        ballot.candidates.forEach((one, index) => {
          const own = lines.filter((line) => line.includes(`P${index}x`) && !line.startsWith('**Majority'));
          // The name may be cut or shortened to "P.", but then the line still has its mark and its place.
          if (own.length > 0) expect([own.length, own[0]?.endsWith('✓')]).toEqual([1, people.includes(one)]);
        });
        expect(lines.filter((line) => line.endsWith('✓'))).toHaveLength(people.length);
      }),
      { numRuns: 150 },
    );
  });

  it('of a ward has no candidate’s line that is wider than a phone’s, with letters as wide as any', () => {
    fc.assert(
      fc.property(ballots, (ballot) => {
        const lines = wardOf(ballot).brief().embed.description?.split('\n') ?? [];
        for (const line of lines.filter((one) =>
          /^(?:🟥|🟦|🟧|⬜|🔷|🔹|⬛|⚫|🔳) (?!\*\*[^*]*(?:hold|gain)|Hold)/u.test(one),
        )) {
          const bold = [...line.matchAll(/\*\*([^*]*)\*\*/g)].map(([, text = '']) => text.replaceAll('\\', ''));
          const rest = line.replace(/\*\*[^*]*\*\*/g, '').replaceAll('\\', '');
          const width = widthOf(rest) + bold.reduce((sum, text) => sum + widthOf(text, { bold: true }), 0);
          expect(width, line).toBeLessThanOrEqual(PHONE_LINE + 0.01);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([2003, 2016, 2018, 2019, 2021, 2022])('of each ward of Derby in %i gives each figure once', (year) => {
    const derbyThen = derby(year);
    for (const ballot of derbyThen.election.ballots) {
      const result = wardResult(ballot, derbyThen.election);
      const { description = '' } = wardAnswer(result, null, derbyThen).brief().embed;
      const { deciding, leading } = result.majority ?? {};
      const known = [
        ...ballot.candidates.map(({ votes_cast }) => votes_cast),
        ...[deciding?.votes, leading?.votes, result.votesCounted, ballot.total_electorate],
      ].map((value) => count(value ?? null));
      for (const [figure, printed] of Map.groupBy(figuresOf(description.split('[')[0] ?? ''), (one) => one)) {
        if (figure.endsWith('%') || figure.includes('.') || figure.length < 3) continue;
        expect(printed.length, `${figure} in ${ballot.post_label}`).toBeLessThanOrEqual(
          known.filter((one) => one === figure).length,
        );
      }
    }
  });
});
