import { beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, visit } from '../support/bot.ts';
import { publishTestham } from '../support/publish.ts';
import { RESULT_PAGES } from './page-paths.ts';
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

  it.each(RESULT_PAGES)('at %s is linked from the page, with its sources', async (path) => {
    const [, address = ''] =
      /type="application\/json" href="([^"]+)"/.exec((await (await visit(path)).text()).replaceAll('&amp;', '&')) ?? [];
    const response = await visit(address.replace(ORIGIN, ''));
    expect(response.status).toBe(200);
    const json = await response.text();
    for (const name of ['election_id', 'votes_cast', 'licence', 'derived']) expect(json).toContain(`"${name}"`);
  });

  it('separates what is derived of a person, and says which others may be the same person', async () => {
    const json = await (await visit(`${ELECTION}/people/joan-travis-1r4nx58.json`)).json();
    expect(json).toMatchObject({
      person_name: 'Joan Travis',
      votes_cast: 1406,
      derived: {
        place: 1,
        status: 'elected',
        basis: 'derived',
        distance: { votes: 433, person_name: 'Michael Futers' },
        not_proven_to_be_the_same_person: [],
      },
    });
  });

  it('of a ward through the years infers the same holds and gains as the page', async () => {
    const { contests } = await (await visit('/elections/local.derby.2022-05-05/darley/history.json')).json<{
      contests: { election_id: string; derived: { hold_or_gain: object | null } }[];
    }>();
    expect(contests.map(({ election_id }) => election_id.slice(-10, -6))).toEqual([
      '2003',
      '2016',
      '2018',
      '2019',
      '2021',
      '2022',
    ]);
    expect(contests.at(-1)?.derived.hold_or_gain).toMatchObject({ basis: 'inferred', seats: [{ outcome: 'gain' }] });
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
