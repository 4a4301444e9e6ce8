import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wardAnswer } from '../../src/render/ward.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { candidate, LABOUR } from '../support/elections.ts';
import { PARTIES } from '../support/holders.ts';
import { poll, subject } from '../support/polls.ts';
import { BROWSER, type Channel, Visit } from './visit.ts';

const LONGEST = 22;
/** The letters of names, from the widest to the narrowest, and names such as people have. */
const NAMES = [
  ...[...'WMmwOGQ%DHNUCKVXRABSEPYTFLZbdeghnopquavxykcszrtfIJlij.-’'].map(
    (letter) => `Jo ${letter.repeat(LONGEST - 3)}`,
  ),
  ...[...'WmwOb'].map((letter) => letter.repeat(LONGEST)),
  'Preetinder Kaur Butter',
  'Charnjeev Singh Bolla',
  'Veronica Wilsoncroft',
  'Gwendoline Mwangi-Womb',
  'Łukasz Świątkowski-Wąs',
  'Ömer Ünlü-Çömlekçioğlu',
];
const UNLISTED = { party_id: null, party_name: 'Mickleover and Wymondham Women’s Movement' };
const OF = [LABOUR, PARTIES.RefD, PARTIES.Link, UNLISTED];

/** How many candidates' lines of the last reply are drawn, and which of them take more than one line. */
function drawnLines(channel: Channel): Promise<{ lines: number; wrapped: string[] }> {
  return channel.page.evaluate(() => {
    const [text] = [...document.querySelectorAll('discord-embed-description .text')].slice(-1);
    if (!text) return { lines: 0, wrapped: [] };
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const lines: { words: string; tops: Set<number> }[] = [{ words: '', tops: new Set() }];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const content = node.textContent ?? '';
      for (let at = 0; at < content.length; at += 1) {
        if (content[at] === '\n') {
          lines.push({ words: '', tops: new Set() });
          continue;
        }
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [box] = range.getClientRects();
        const line = lines.at(-1);
        if (!line) continue;
        line.words += content[at];
        // Bold and plain text, and emoji, differ by a pixel or two; lines differ by 20.
        if (box && box.width > 0) line.tops.add(Math.round((box.top + box.height / 2) / 10));
      }
    }
    const own = lines.filter(({ words }) => /^\p{So}/u.test(words));
    const isWrapped = (tops: Set<number>) => Math.max(...tops) - Math.min(...tops) > 1;
    return { lines: own.length, wrapped: own.filter(({ tops }) => isWrapped(tops)).map(({ words }) => words) };
  });
}

describe.skipIf(!BROWSER)('On a phone 390 pixels wide', () => {
  let visit: Visit;
  let channel: Channel;
  beforeAll(async () => {
    visit = await Visit.begin();
    channel = await visit.open(390, 844);
  });
  afterAll(() => visit?.end());

  it.each(OF)('no line of a candidate of $party_name wraps, with a name of up to 22 characters', async (party) => {
    for (let from = 0; from < NAMES.length; from += 10) {
      const people = NAMES.slice(from, from + 10).map((name, index) => ({
        ...candidate(name, party, 12_345 - index),
        elected: null,
      }));
      // All are elected, so that all names are bold.
      const ballot = poll(people.length, 'Ann Lab 1', { candidates: people });
      const of = subject(({ election }) => Object.assign(election, { ballots: [ballot] }));
      const answer = wardAnswer(wardResult(ballot, of.election), null, of);
      const data = { content: answer.content, embeds: [answer.brief().embed] };
      await channel.page.route('**/interactions', (route) => route.fulfill({ json: { type: 4, data } }));
      await channel.say('/ward Darley');
      expect(await drawnLines(channel)).toEqual({ lines: people.length, wrapped: [] });
      await channel.page.unroute('**/interactions');
    }
  });

  it('a line that is too wide is found', async () => {
    const wide = `🟥 ${'W'.repeat(LONGEST)} Lab **12,345** · 10.0%`;
    const data = { content: 'Wide', embeds: [{ description: `${wide}\n🟥 Ann Lab **1** · 1.0%` }] };
    await channel.page.route('**/interactions', (route) => route.fulfill({ json: { type: 4, data } }));
    await channel.say('/ward Darley');
    expect(await drawnLines(channel)).toMatchObject({ lines: 2, wrapped: [expect.stringContaining('WWW')] });
  });
});
