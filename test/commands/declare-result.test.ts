/** The command "Declare result" on a message. */
import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../playground/interactions.ts';
import { sentencesOf } from '../../src/lookup/message-words.ts';
import { ADA, click, declareResult, type Reply, seed } from '../support/bot.ts';
import { coldNamespace, namespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { releasePairs, write } from '../support/release.ts';

beforeAll(() => seed());
afterEach(() => vi.restoreAllMocks());

const NOTHING = 'Not found: this message does not give the whole name of any ward, council or person on file.';

/** The results that a choice offers, as buttons or in a menu. */
function offered({ buttons, menu }: Reply): string[] {
  return menu ? menu.options.map(({ label }) => label) : Object.keys(buttons);
}

describe('A message that names one result', () => {
  it.each([
    ['Who won Darley?', 'Darley, 1 May 2003: '],
    ['darley', 'Darley, 1 May 2003: '],
    ['DARLEY!!!', 'Darley, 1 May 2003: '],
    ['Did you see **Darley**?', 'Darley, 1 May 2003: '],
    ['Darley’s result was a surprise', 'Darley, 1 May 2003: '],
    ['Darley ward', 'Darley, 1 May 2003: '],
    ['Darley in Derby', 'Darley, 1 May 2003: '],
    ['Darley in 2019', 'Darley, 2 May 2019: '],
    ['The 5 May 2022 poll in Darley', 'Darley, 5 May 2022: '],
    ['Darley, Darley and Darley', 'Darley, 1 May 2003: '],
    ['the abbey was nice', 'Abbey, 1 May 2003: '],
    ['Joan Travis was great', 'Joan Travis, Darley, 1 May 2003: '],
    ['joan travis won', 'Joan Travis, Darley, 1 May 2003: '],
    ['C. Swan', 'C. Swan, Darley, 5 May 2022: '],
    ['Derby City Council', 'Derby City Council, 1 May 2003: '],
    ['who won derby in 2019', 'Derby City Council, 2 May 2019: '],
    ['Darley in 1999', 'Darley, 1 May 2003: '],
  ])('such as %j is answered privately with it, and with Share', async (message, content) => {
    const reply = await declareResult(message);
    expect(reply).toMatchObject({ type: 4, ephemeral: true, answer: 'result' });
    expect(reply.content.startsWith(content)).toBe(true);
    expect(brokenLimits(reply.json)).toEqual([]);
    expect(await click(reply.buttons.Share ?? '')).toMatchObject({ type: 4, ephemeral: false, embed: reply.embed });
  });

  it('says so if no election of the year is on file', async () => {
    expect((await declareResult('Darley in 1999')).content).toMatch(/\nNo election of 1999 is on file\.$/);
  });

  it('may name it in the title of an embed', async () => {
    const embeds = [{ description: 'x' }, { title: 'Darley, 2 May 2019' }];
    expect((await declareResult({ content: '', embeds })).content).toMatch(/^Darley, 2 May 2019: /);
  });

  it('has no Share button in a DM with the bot', async () => {
    const person: Person = { ...ADA, place: 'bot DM' };
    const reply = await declareResult('Darley', person);
    expect(reply).toMatchObject({ answer: 'result', ephemeral: true });
    expect(reply.buttons).not.toHaveProperty('Share');
  });
});

describe('“The council” in a message that names nothing else', () => {
  const LABEL = 'Read “the council” as the home council, Derby City Council.';

  it.each([
    ['who controls the council?', 'Derby City Council, 1 May 2003: '],
    ['Who runs the Council now', 'Derby City Council, 1 May 2003: '],
    ['I think the council’s majority is gone', 'Derby City Council, 1 May 2003: '],
    ['who won the council in May 2019?', 'Derby City Council, 2 May 2019: '],
    ['the council in 1999', 'Derby City Council, 1 May 2003: '],
  ])('means the home council, and the answer says so: %j', async (message, content) => {
    const reply = await declareResult(message);
    expect(reply).toMatchObject({ ephemeral: true, answer: 'result' });
    expect(reply.content.startsWith(content)).toBe(true);
    expect(reply.content.split('\n')).toContain(LABEL);
  });

  it.each([
    'who controls the council in Nottingham?',
    'the Council of Europe',
    'the council tax went up',
    'the county council',
    'council',
  ])('means nothing on file in %j', async (message) =>
    expect((await declareResult(message)).content.startsWith(NOTHING)).toBe(true),
  );

  it.each(['the council in Derby', 'Darley and the council'])(
    'is not read in %j, which has a name',
    async (message) => {
      const reply = await declareResult(message);
      expect(reply.answer).toBe('result');
      expect(reply.content).not.toContain(LABEL);
    },
  );
});

describe('A message that names several results', () => {
  it.each<[string, string[]]>([
    ['Darley and Abbey', ['Darley, 1 May 2003', 'Abbey, 1 May 2003']],
    ['Darley in 2003 and 2022', ['Darley, 1 May 2003', 'Darley, 5 May 2022']],
    ['Joan Travis won Darley', ['Joan Travis, 2003 LD, Darley', 'Darley, 1 May 2003']],
    ['Mark Bull or Richard Bull?', ['Mark Bull, 2003 Ind, Derwent', 'Richard Bull, 2003 Ind, Normanton']],
    [
      'Abbey, Allestree, Alvaston, Arboretum, Blagreaves, Boulton',
      ['Abbey', 'Allestree', 'Alvaston', 'Arboretum', 'Blagreaves', 'Boulton'].map((ward) => `${ward}, 1 May 2003`),
    ],
  ])(
    'such as %j is answered privately with which one, and each choice replaces the question',
    async (message, labels) => {
      const reply = await declareResult(message);
      expect(reply).toMatchObject({ type: 4, ephemeral: true, answer: 'choice' });
      expect(offered(reply).toSorted()).toEqual(labels.toSorted());
      expect(brokenLimits(reply.json)).toEqual([]);
      const first = reply.menu ? reply.menu.options[0] : undefined;
      const control = reply.menu?.custom_id ?? Object.values(reply.buttons)[0] ?? '';
      const chosen = await click(control, ADA, first?.value);
      expect(chosen).toMatchObject({ type: 7, answer: 'result' });
      expect(chosen.buttons).toHaveProperty('Share');
    },
  );

  it('offers at most 25, and says how many more there are', async () => {
    const wards = 'Abbey Allestree Alvaston Arboretum Blagreaves Boulton Chaddesden Chellaston Darley Derwent'.split(
      ' ',
    );
    const reply = await declareResult(`${wards.join(', ')} in 2003, 2016, 2018`);
    expect(reply.menu?.options).toHaveLength(25);
    expect(reply.content).toMatch(/ \d+ more are not listed\.$/);
    expect(brokenLimits(reply.json)).toEqual([]);
  });
});

describe('A message that names nothing on file', () => {
  it.each([
    '',
    'nothing here',
    'An election may be won by will alone',
    'an may will',
    'It may be that I will',
    'I was reading in the bath',
    'Joan',
    'Travis',
    'joan. travis',
    'Joan and Travis',
    'Darly',
    'Darleyfield',
    'https://darley.example/darley',
    '<@80351110224678912> <:darley:80351110224678912>',
    '2003',
    '💥💥💥',
    '__proto__ constructor toString',
  ])('such as %j is answered privately, with an example that works', async (message) => {
    const reply = await declareResult(message);
    expect(reply).toMatchObject({ type: 4, ephemeral: true, answer: 'not found' });
    expect(reply.content.startsWith(NOTHING)).toBe(true);
    const [, example = ''] = /“([^”]+)”/.exec(reply.content) ?? [];
    expect((await declareResult(example)).answer).toBe('result');
  });

  it.each<[string, object]>([
    ['no content', { content: undefined }],
    ['content of another type', { content: 7, embeds: 'x' }],
    ['embeds without titles', { content: '', embeds: [{}, { title: 7 }, null] }],
  ])('includes one with %s', async (_, message) => {
    expect((await declareResult(message)).answer).toBe('not found');
  });

  it('is not what an unknown command on a message gets', async () => {
    expect(await declareResult('Darley', ADA, undefined, 'Weather')).toMatchObject({
      answer: 'notice',
      ephemeral: true,
    });
  });
});

describe('For any message', () => {
  const words = fc.constantFrom(
    'Darley',
    'abbey',
    'Joan',
    'Travis',
    'Derby',
    '2019',
    'St.',
    '**',
    'an',
    '<@1>',
    '.',
    '’s',
    '\n',
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
  );

  it('the reply is for the asker only and within Discord’s limits', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const reply = await declareResult(text);
        expect(reply).toMatchObject({ status: 200, ephemeral: true });
        expect(reply.answer).toMatch(/^(?:result|choice|not found)$/);
        expect(brokenLimits(reply.json)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('of the greatest length, the words are few enough to compare in milliseconds', () => {
    for (const text of ['a '.repeat(50_000), 'Darley '.repeat(20_000), '<'.repeat(100_000), '. '.repeat(60_000)]) {
      const started = performance.now();
      expect(sentencesOf(text).flat().length).toBeLessThanOrEqual(2000);
      expect(performance.now() - started).toBeLessThan(200);
    }
  });
});

describe('Nothing of a message', () => {
  const SECRET = 'Quuxington Zebedee';

  it('is in the log, in KV or in the reply, also if the Worker fails', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const before = await env.RESULTS.list();
    const failing = namespace(async (key) => {
      throw new Error(`down: ${key}`);
    });
    // The stand-in has no method that writes, so a write would be a fault.
    for (const RESULTS of [env.RESULTS, coldNamespace(), failing]) {
      const reply = await declareResult(`${SECRET} and Darley`, ADA, { RESULTS });
      expect(reply.answer).toBe('result');
      expect(reply.text).not.toMatch(/Quux|Zebedee/i);
    }
    const unknown = await declareResult(SECRET, ADA, { HOME_ELECTION: 'local.nowhere.2003-05-01' });
    expect(unknown.answer).toBe('fault');
    expect(log).toHaveBeenCalled();
    expect(JSON.stringify(log.mock.calls)).not.toMatch(/Quux|Zebedee/i);
    expect(await env.RESULTS.list()).toEqual(before);
  });
});

describe('With many councils on file, a message', () => {
  beforeAll(async () => write(await releasePairs(manyCouncils()), env.RESULTS));

  it.each([
    ['of many names', Array.from({ length: 300 }, (_, index) => `Ann${index} Bee${index}`).join(' '), 6],
    ['of many years and councils', 'Tefield Derby 2003 2004 2005 2006 2016 2018 2019 2021 2022 Darley', 6],
    ['in lower case', 'joan traviste was a candidate '.repeat(50), 6],
  ])('%s costs a limited number of reads', async (_, message, most) => {
    const kv = coldNamespace();
    const reply = await declareResult(message, ADA, { RESULTS: kv });
    expect(reply.answer).toMatch(/^(?:result|choice|not found)$/);
    expect(kv.reads.filter((key) => key.startsWith('people@')).length).toBeLessThanOrEqual(most);
    // The volumes of elections that the message means, and of those that the one result compares with.
    expect(kv.reads.filter((key) => key.startsWith('elections/')).length).toBeLessThanOrEqual(6);
  });

  it('finds a person by the whole name', async () => {
    const reply = await declareResult('I met Joan Traviste', ADA, { RESULTS: coldNamespace() });
    expect(`${reply.content} ${offered(reply)}`).toContain('Joan Traviste');
  });
});
