import { describe, expect, it } from 'vitest';
import { withAcceptances } from '../../audit/acceptance.ts';
import { audit } from '../../audit/index.ts';
import { notesOf } from '../../audit/notes.ts';
import { at, type Testham, testham } from '../support/elections.ts';

const MILL_HILL = 'local.testham.mill-hill.2007-05-03';
const REASON = 'The Gazette prints two names in bold.';
const ACCEPTED = { rule: 'elected-flags', ballot_paper_id: MILL_HILL, reason: REASON };
const ERROR = 'The source marks 2 candidates in Mill Hill as elected, but the ward fills 1 seat.';
const unused = (rule: string) =>
  `error: The record accepts an error of the rule "${rule}", but the audit finds no such error here. Remove it from accepted_errors.`;

function twoElected({ millHill }: Testham): void {
  at(millHill.candidates, 1).elected = true;
}

function findings(change: (parts: Testham) => void): string[] {
  const { election, council } = testham(change);
  return withAcceptances(audit(election, council), election).map(
    ({ severity, sentence }) => `${severity}: ${sentence}`,
  );
}

describe('An error that a record accepts', () => {
  it('is a note that gives the reason', () => {
    expect(
      findings((parts) => {
        twoElected(parts);
        parts.election.accepted_errors = [ACCEPTED];
      }),
    ).toEqual([`note: ${ERROR} ${REASON}`]);
  });

  it('is among the notes for readers', () => {
    const { election, council } = testham((parts) => {
      twoElected(parts);
      parts.election.accepted_errors = [ACCEPTED];
    });
    expect(notesOf(election, council)).toEqual([{ rule: 'elected-flags', sentence: `${ERROR} ${REASON}` }]);
  });

  it('may concern the whole election', () => {
    const [note] = findings(({ election, declared }) => {
      at(declared.parties, 1).votes_cast = 1101;
      election.accepted_errors = [{ rule: 'party-votes', ballot_paper_id: null, reason: REASON }];
    });
    expect(note).toMatch(/^note: The source prints 1,101 votes for Labour; .* The Gazette prints two names in bold\.$/);
  });

  it.each([
    ['of another rule', { ...ACCEPTED, rule: 'gss-codes' }],
    ['on another ballot', { ...ACCEPTED, ballot_paper_id: 'local.testham.st-marys.2007-05-03' }],
    ['in the election as a whole', { ...ACCEPTED, ballot_paper_id: null }],
  ])('stays an error if the record accepts one %s', (_, accepted) => {
    expect(
      findings((parts) => {
        twoElected(parts);
        parts.election.accepted_errors = [accepted];
      }),
    ).toEqual([`error: ${ERROR}`, unused(accepted.rule)]);
  });

  it.each([
    ['a ballot', ACCEPTED, 'local.testham.mill-hill.2007-05-03'],
    ['an election', { ...ACCEPTED, ballot_paper_id: null }, 'local.testham.2007-05-03'],
  ])('has a finding of its own on %s if it does not exist', (_, accepted, record) => {
    const { election } = testham((parts) => {
      parts.election.accepted_errors = [accepted];
    });
    expect(withAcceptances([], election)).toMatchObject([{ rule: 'accepted-errors', record, severity: 'error' }]);
  });

  it('is reported if the audit no longer finds it', () => {
    expect(findings(({ election }) => (election.accepted_errors = [ACCEPTED]))).toEqual([unused('elected-flags')]);
  });

  it('is not for notes, which nobody needs to accept', () => {
    const found = findings(({ election, declared }) => {
      declared.seats_contested = 2;
      election.accepted_errors = [{ rule: 'seats-stated', ballot_paper_id: null, reason: REASON }];
    });
    expect(found).toContain(unused('seats-stated'));
  });

  it.each(['checked', 'Checked.', 'the source says so.', 'The source says so'])(
    'needs a whole sentence as its reason, not %j',
    (reason) => {
      const found = findings((parts) => {
        twoElected(parts);
        parts.election.accepted_errors = [{ ...ACCEPTED, reason }];
      });
      expect(found.at(-1)).toBe(
        'error: The reason to accept an error of the rule "elected-flags" is not a whole sentence. Replies print it: start it with a capital letter and end it with a full stop.',
      );
    },
  );
});

describe('The notes for readers', () => {
  it('leave out errors that no record accepts', () => {
    const { election, council } = testham(twoElected);
    expect(notesOf(election, council)).toEqual([]);
  });
});
