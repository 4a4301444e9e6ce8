import { yearlyRecord } from '../../audit/yearly-record.ts';
import { CONSERVATIVE, LABOUR, LIBERAL_DEMOCRATS, type Testham } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

const OTHERS = { party_id: null, party_name: 'Independents and others' };

/** Testham elects one councillor of each party; these six seats were not contested. */
function withLists(
  { election, council }: Testham,
  seats: [labour: number, conservative: number, others: number],
  year = 2007,
): void {
  const [source] = election.sources;
  if (!source) throw new Error('the election has no source');
  const list = { ...source, name: 'Open Council Data UK' };
  const parties = [
    { ...LABOUR, seats: 4, not_contested: 3 },
    { ...CONSERVATIVE, seats: 3, not_contested: 1 },
    { party_id: null, party_name: 'Independent / Other', seats: 1, not_contested: 1 },
    { party_id: null, party_name: 'Vacant', seats: 1, not_contested: 1 },
  ];
  election.councillors = { source: list, year: 2006, taken: 'before', parties, changed_party: [] };
  const [labour, conservative, others] = seats;
  council.yearly_record = {
    source: list,
    years: [
      {
        year,
        seats: [
          { ...LABOUR, seats: labour },
          { ...CONSERVATIVE, seats: conservative },
          { ...LIBERAL_DEMOCRATS, seats: 1 },
          { ...OTHERS, seats: others },
        ],
      },
    ],
  };
}

testRule(yearlyRecord, [
  ['finds nothing if the yearly record agrees', (parts) => withLists(parts, [4, 2, 1]), []],
  [
    'notes the parties whose seats differ',
    (parts) => withLists(parts, [3, 2, 3]),
    [
      'note: The list of councillors and the winners give Labour 4 and Independents and others 1; the yearly record of Open Council Data UK, with later changes and perhaps vacant seats, has 3 and 3.',
    ],
  ],
  [
    'notes a party that had no seat after the election',
    (parts) => {
      withLists(parts, [4, 2, 1]);
      parts.council.yearly_record?.years[0]?.seats.push({ party_id: 'PP63', party_name: 'Green Party', seats: 1 });
    },
    [
      'note: The list of councillors and the winners give Green 0; the yearly record of Open Council Data UK, with later changes and perhaps vacant seats, has 1.',
    ],
  ],
  ['finds nothing in a record of other years', (parts) => withLists(parts, [3, 2, 3], 2008), []],
  [
    'finds nothing without a list',
    (parts) => {
      withLists(parts, [3, 2, 3]);
      parts.election.councillors = null;
    },
    [],
  ],
  [
    'counts a party without a row of its own with everyone else',
    (parts) => {
      withLists(parts, [4, 2, 2]);
      const [person] = parts.stMarys.candidates;
      if (person) Object.assign(person, { party_id: 'PP63', party_name: 'Green Party' });
      parts.council.yearly_record?.years[0]?.seats.splice(2, 1);
    },
    [],
  ],
]);
