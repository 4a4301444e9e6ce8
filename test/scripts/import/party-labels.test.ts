import { describe, expect, it } from 'vitest';
import councils from '../../../data/councils.json' with { type: 'json' };
import parties from '../../../data/parties.json' with { type: 'json' };
import table from '../../../data/party-labels.json' with { type: 'json' };
import { lookupIn, partyLookup } from '../../../scripts/import/party-lookup.ts';
import { nameKey } from '../../../src/results/name-key.ts';
import { partyPrinted } from '../../../src/results/parties.ts';
import { sharedAbbreviation } from '../../../src/results/shared-abbreviations.ts';

const lookup = partyLookup(parties.parties);

describe('A label of a local party', () => {
  it.each(table.labels)('$printed means in $council a party in the table', ({ printed, council, party_id }) => {
    const party = parties.parties.find((one) => one.party_id === party_id);
    expect(lookupIn(council, lookup)(printed)).toEqual({ party_id, party_name: party?.name });
    expect(lookupIn('testham', lookup)(printed)).toEqual({ party_id: null, party_name: printed });
  });

  it('is in the table once for a council, and only where it is needed', () => {
    const slugs = new Set(councils.councils.map(({ slug }) => slug));
    const keys = table.labels.map(({ printed, council }) => `${council} ${nameKey(printed)}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { printed, council } of table.labels) {
      expect(slugs).toContain(council);
      expect(partyPrinted(printed, parties.parties)).toBeNull();
      expect(sharedAbbreviation(printed, council)).toBeNull();
    }
  });

  it('does not replace the id that a source gives', () => {
    expect(lookupIn('swale', lookup)('Swale', 'PP52').party_id).toBe('PP52');
  });
});

describe('A name that results print', () => {
  it.each([
    ['Trade Union and Socialist Coalition', 'PP804'],
    ['United Kingdom Independence Party', 'PP85'],
    ['English Democrat', 'PP17'],
    ['BNP', 'PP3960'],
    ['Barnsley Independents Group', 'PP530'],
    ['Residents Association', null],
    ['No description', null],
    ['MBI', null],
    ['Swale', null],
  ])('is found in the table, if it means one party: %s', (printed, id) => {
    expect(lookup(printed).party_id).toBe(id);
  });
});
