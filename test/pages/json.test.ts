import { beforeAll, describe, expect, it } from 'vitest';
import { visit } from '../support/bot.ts';
import { publishTestham } from '../support/publish.ts';
import { ELECTION, PAGES, publishWithPictures } from './published.ts';

beforeAll(() => publishWithPictures());

describe('The data of a page', () => {
  it.each(PAGES)('at %s.json has the source, its licence and the field names of the schema', async (path) => {
    const response = await visit(`${path}.json`);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const json = await response.text();
    expect(JSON.parse(json)).toMatchObject({
      election_id: 'local.derby.2003-05-01',
      about_the_figures: { sources: [{ licence: 'CC BY-SA 4.0', covers: 'results' }] },
    });
    for (const name of ['votes_cast', 'person_name', 'party_id', 'derived']) expect(json).toContain(`"${name}"`);
  });

  it('names the list of councillors, with its licence, in every kind of data that uses it', async () => {
    const source = {
      name: 'List Keepers',
      title: 'Councillors, 2006',
      url: 'https://lists.example/',
      licence: 'CC BY-SA 4.0',
      licence_url: 'https://creativecommons.org/licenses/by-sa/4.0/',
      retrieved: '2007-05-04',
    };
    const published = await publishTestham(({ election }) => {
      election.councillors = { source, year: 2006, taken: 'before', parties: [], changed_party: [] };
    });
    for (const path of ['', '/mill-hill', '/parties/PP53']) {
      const address = `/elections/${published.HOME_ELECTION}${path}.json`;
      const { about_the_figures } = await (await visit(address, {}, published)).json<{
        about_the_figures: { sources: object[] };
      }>();
      const { sources } = about_the_figures;
      expect(sources).toMatchObject([
        { name: 'The Testham Gazette', covers: 'results' },
        { ...source, covers: 'councillors' },
      ]);
    }
  });

  it('names the definition of each turnout', async () => {
    const json = await (await visit('/elections/local.derby.2022-05-05/mickleover.json')).json();
    expect(json).toMatchObject({
      derived: {
        turnout: {
          printed: { definition: 'as the source prints it', percentage: 41.9 },
          ballot_papers: null,
          valid_votes: { definition: 'valid votes, as a share of the electorate', count: 4948, electorate: 11_609 },
        },
      },
    });
  });

  it('separates recorded from derived facts of a ward', async () => {
    const json = await (await visit(`${ELECTION}/darley.json`)).json();
    expect(json).toMatchObject({
      ballot: {
        post_label: 'Darley',
        turnout_percentage: null,
        candidates: [{ votes_cast: 1406, elected: null }, {}, {}, {}],
      },
      derived: {
        votes_counted: 3356,
        turnout: { printed: null, ballot_papers: null, valid_votes: null },
        elected: { basis: 'derived', people: ['Joan Travis'] },
        majority: { last_elected_over_first_not_elected: 433 },
      },
    });
  });
});
