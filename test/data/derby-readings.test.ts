import { describe, expect, it } from 'vitest';
import { candidateAnswer } from '../../src/render/candidate.ts';
import { councilAnswer } from '../../src/render/council.ts';
import { historyAnswer } from '../../src/render/history.ts';
import { partyAnswer } from '../../src/render/party.ts';
import { wardAnswer } from '../../src/render/ward.ts';
import { wardsAnswer } from '../../src/render/wards.ts';
import { candidateResult } from '../../src/results/candidate-result.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { partyResult } from '../../src/results/party-result.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { ballotIn, derby } from '../render/derby.ts';

describe.each([
  [2021, 'T. Prosser (Reform Derby)', 'Councillors, 2021'],
  [2022, 'A. Lindsey (Reform UK)', 'Councillors, 2022'],
])('Boulton’s winner of %i, printed REF', (year, winner, list) => {
  const of = derby(year);
  const { election, council } = of;
  const ballot = ballotIn('Boulton', of);
  const result = wardResult(ballot, election, null);
  const [person] = result.elected.people;
  if (!person) throw new Error('Boulton has no winner');
  const answers = {
    ward: wardAnswer(result, null, of),
    history: historyAnswer([{ election, result, shares: [] }], of),
    candidate: candidateAnswer(candidateResult(person, ballot), of),
    wards: wardsAnswer({ wards: [ballot], order: 'closest', wonBy: null }, 1, of),
    council: councilAnswer(councilResult(election, council), of),
    party: partyAnswer(partyResult(person, election, council), of),
  };

  it.each(Object.entries(answers))('has the list that shows the party among the sources of /%s', (_, { full }) => {
    const text = JSON.stringify(full().embed).replaceAll('\\\\', '');
    expect(text).toContain(`${winner}`);
    expect(text).toContain('is our reading, from Open Council Data');
    expect(text).toContain(list);
  });
});
