import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADA, ask, click, fieldOf, type Reply, seed, visit } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { at, CO_OPERATIVE, CONSERVATIVE, candidate, LABOUR, type Testham, testham } from '../support/elections.ts';
import { coldNamespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';

/** Testham changed in one way and published beside Derby, with a cold isolate before it. */
async function publish(change: (parts: Testham) => void): Promise<{ RESULTS: KVNamespace; HOME_ELECTION: string }> {
  const { election, council } = testham(change);
  await seed(env.RESULTS, {
    ...dataset,
    elections: [...dataset.elections, election],
    councils: [...dataset.councils, council],
  });
  return { RESULTS: coldNamespace(), HOME_ELECTION: election.election_id };
}
function sound(reply: Reply): Reply {
  expect(reply.answer).not.toBe('fault');
  expect(brokenLimits(reply.json)).toEqual([]);
  return reply;
}
const nobodyFlagged = ({ millHill }: Testham) => {
  for (const one of millHill.candidates) one.elected = null;
};

beforeEach(async () => {
  for (const { name } of (await env.RESULTS.list()).keys) await env.RESULTS.delete(name);
});

describe('A candidate of Labour and Co-operative', () => {
  it('is shown under that name and counted with Labour, whose reply and page the links lead to', async () => {
    const changes = await publish(({ millHill }) => Object.assign(at(millHill.candidates, 0), CO_OPERATIVE));
    const reply = sound(await ask('candidate', { name: 'Ann Archer', election: '2007' }, ADA, changes));
    expect(reply.content).toContain('Labour and Co-operative, elected');
    const party = sound(await click(reply.buttons['Labour and Co-operative'] ?? '', ADA, undefined, changes));
    expect(party.embed.description).toContain('Ann Archer');
    expect((await ask('party', { name: 'Labour and Co-operative' }, ADA, changes)).embed.title).toContain(
      'Labour, Testham',
    );
    const page = await (await visit('/elections/local.testham.2007-05-03/mill-hill', {}, changes)).text();
    const [, path = ''] = /href="(\/elections\/[^"]*\/parties\/[^"]*)"/.exec(page) ?? [];
    expect((await visit(path, {}, changes)).status).toBe(200);
  });
});

describe('A ward where one vote is not recorded', () => {
  it('has no majority, share or distance, since the unknown may be the most', async () => {
    const changes = await publish(({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.candidates = [
        { ...candidate('A', LABOUR, 500), elected: true },
        { ...candidate('B', LABOUR, 900), elected: true },
        candidate('C', CONSERVATIVE, 300),
        candidate('D', CONSERVATIVE, null),
      ];
    });
    const reply = sound(await ask('ward', { name: 'Mill Hill' }, ADA, changes));
    expect(reply.content).toBe('Mill Hill, 3 May 2007: A and B (Labour) elected');
    expect(fieldOf(reply, 'Majority')).toBe('not recorded');
    expect(fieldOf(reply, 'Votes counted')).toBe('not recorded');
    expect((await ask('candidate', { name: 'C' }, ADA, changes)).embed.description).toContain('not recorded');
  });
});

describe('A tie for the last seat', () => {
  const tie = (parts: Testham) => {
    nobodyFlagged(parts);
    parts.millHill.seats_contested = 2;
    parts.millHill.candidates = [900, 500, 500, 100].map((votes, index) => ({
      ...candidate(`Person ${'ABCD'[index]}`, index % 2 ? CONSERVATIVE : LABOUR, votes),
      elected: null,
    }));
  };
  it('names who is elected, who is tied, and invents no winner of the draw', async () => {
    const reply = sound(await ask('ward', { name: 'Mill Hill' }, ADA, await publish(tie)));
    expect(reply.content).toBe(
      'Mill Hill, 3 May 2007: Person A (Labour) elected; Person B and Person C tied for the last seat; who won the draw is not recorded',
    );
    expect(fieldOf(reply, 'Majority')).toBe('none: tied at the last seat');
    expect(reply.embed.description?.match(/ · tied$/gm)).toHaveLength(2);
  });

  it('is the line from which everyone else’s distance is told', async () => {
    const changes = await publish(tie);
    const told = async (name: string) => (await ask('candidate', { name }, ADA, changes)).embed.description;
    expect(await told('Person A')).toContain('400 votes ahead of Person B');
    expect(await told('Person B')).toContain('Level for the last seat');
    expect(await told('Person D')).toContain('400 votes behind Person B');
  });
});

describe('A ward without a poll', () => {
  it('says so, and prints no 0 and no "not recorded" for what there was none of', async () => {
    const changes = await publish(({ millHill }) => {
      millHill.cancelled_poll = true;
      millHill.candidates = [{ ...candidate('Ann Archer', LABOUR, null), elected: true }];
    });
    const reply = sound(await ask('ward', { name: 'Mill Hill' }, ADA, changes));
    expect(reply.content).toBe('Mill Hill, 3 May 2007: Ann Archer (Labour) elected unopposed');
    expect(fieldOf(reply, 'Majority')).toBe('no poll: unopposed');
    expect(fieldOf(reply, 'Votes counted')).toBe('no poll: unopposed');
    expect((await ask('wards', { sort: 'name' }, ADA, changes)).embed.description).toContain(
      'Ann Archer (Labour) · no poll: unopposed',
    );
    expect((await ask('candidate', { name: 'Ann Archer' }, ADA, changes)).embed.description).toContain(
      'No poll: unopposed',
    );
  });
});

describe('A by-election', () => {
  it('is called one wherever it is told', async () => {
    const changes = await publish(({ millHill }) => {
      millHill.by_election = true;
      millHill.ballot_paper_id = 'local.testham.mill-hill.by.2007-05-03';
    });
    const reply = sound(await ask('ward', { name: 'Mill Hill' }, ADA, changes));
    expect(reply.embed.title).toBe('Mill Hill by-election, 3 May 2007');
    expect(reply.content).toMatch(/^Mill Hill by-election, 3 May 2007: /);
    expect(await (await visit('/elections/local.testham.2007-05-03/mill-hill', {}, changes)).text()).toContain(
      '<h1>Mill Hill by-election',
    );
  });
});

describe('Two councils', () => {
  it('are never taken for each other', async () => {
    const changes = await publish(() => {});
    const derby = await ask('council', { name: 'Testham', election: 'local.derby.2003-05-01' }, ADA, changes);
    expect(derby).toMatchObject({ answer: 'not found' });
    expect(derby.content).toContain('/council election:2007-05-03');
    expect((await ask('council', { name: 'Derby' }, ADA, changes)).embed.title).toBe('Derby City Council, 5 May 2022');
    expect((await ask('ward', { name: 'Darley' }, ADA, changes)).answer).toBe('not found');
    expect((await ask('ward', { name: 'Darley', election: 'local.derby.2003-05-01' }, ADA, changes)).answer).toBe(
      'result',
    );
  });

  it('have pages whose command answers, also where the council is not the home one', async () => {
    const changes = await publish(() => {});
    const html = await (await visit('/elections/local.derby.2003-05-01/darley', {}, changes)).text();
    const [, name = '', election = ''] = /<code>\/ward name:(.+?) election:(.+?)<\/code>/.exec(html) ?? [];
    expect((await ask('ward', { name, election }, ADA, changes)).content).toContain('Joan Travis');
  });
});

describe('Two parties level', () => {
  it('are both called level, and neither the largest', async () => {
    const reply = sound(await ask('council', {}, ADA, await publish(() => {})));
    expect(reply.content).toContain('Conservative and Labour level with 4 of 9 seats, 1 short of a majority');
    expect(fieldOf(reply, 'Majority mark')).toBe('Conservative and Labour, level, have 4 each: 1 short');
  });
});

describe('Several parties that fit in /wards', () => {
  it('lead back to the wards, in the order asked for', async () => {
    const changes = await publish(() => {});
    const reply = await ask('wards', { party: 'l', sort: 'safest' }, ADA, changes);
    expect(reply.answer).toBe('choice');
    expect((await click(reply.buttons.Labour ?? '', ADA, undefined, changes)).content).toContain(
      '1 ward won by Labour, safest first',
    );
  });
});

describe('Namesakes on one ballot', () => {
  it('have a button each', async () => {
    const changes = await publish(({ millHill }) => {
      at(millHill.candidates, 1).person_name = 'Ann Archer';
    });
    const reply = sound(await ask('candidate', { name: 'Ann Archer', election: '2007' }, ADA, changes));
    expect(reply.answer).toBe('choice');
    for (const [id, votes] of Object.values(reply.buttons).map((id, index) => [id, index] as const)) {
      expect((await click(id, ADA, undefined, changes)).answer, String(votes)).toBe('result');
    }
  });
});

describe('A source with very much to note', () => {
  it('does not push /about past Discord’s limits', async () => {
    const changes = await publish(({ election, millHill }) => {
      election.ballots = Array.from({ length: 40 }, (_, index) => ({
        ...millHill,
        post_label: `Mill Hill and the Long Name of Ward ${index}`,
        ballot_paper_id: `local.testham.mill-hill-${index}.2007-05-03`,
        seats_contested: 2,
        declared_headings: [`Mill Hill and the Long Name of Ward ${index}`, `Mill Hill (2)`],
        outcomes: [{ party_id: 'PP53', outcome: 'gain' as const, gained_from: null }],
      }));
    });
    expect(sound(await ask('about', {}, ADA, changes)).text).toContain('more');
  });
});
