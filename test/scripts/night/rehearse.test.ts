import type { APIEmbed } from 'discord-api-types/v10';
import { beforeAll, describe, expect, it } from 'vitest';
import { REHEARSED } from '../../../scripts/night/night-on-file.ts';
import { eventsOf } from '../../../scripts/night/preview.ts';
import { differences, type Ending, endingWords, votesOf } from '../../../scripts/night/rehearsed-night.ts';
import { homeDataset } from '../../../scripts/publish/dataset.ts';
import { noticesOf } from '../../../src/render/night/notices.ts';
import type { NightEvent } from '../../../src/results/night/journal.ts';
import { type Rehearsal, rehearsalOf } from '../../../src/results/night/rehearsal.ts';
import { tool } from '../tool.ts';

const SOURCE = 'https://derby.example/declared';
/** A rehearsal has to fit into a minute. */
const TIMEOUT = 60_000;

describe('npm run night -- rehearse', () => {
  it(
    'declares all 17 wards through everything, and control is certain with the last',
    async () => {
      const { code, stdout, stderr } = await tool('night', 'rehearse');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const lines = stdout.trim().split('\n');
      expect(lines.at(-1)).toBe('17 of 17 declared; no overall control, certain at ward 17');
      expect(lines.filter((line) => / declared: /.test(line))).toHaveLength(17);
    },
    TIMEOUT,
  );
});

describe('The end of a rehearsal', () => {
  let rehearsal: Rehearsal;
  let votes: string;
  beforeAll(async () => {
    const { elections, councils, parties } = await homeDataset();
    const election = elections.find(({ election_id }) => election_id === REHEARSED);
    const council = councils.find(({ slug }) => slug === 'derby');
    if (!election || !council) throw new Error('Derby 2003 is not on file.');
    rehearsal = rehearsalOf(election, council, parties, 51) as Rehearsal;
    votes = votesOf(election);
  });

  /** The ending if everything goes well. @param more votes for each first candidate, by the ward's number */
  function endingOf(wards: number, more: Record<number, number> = {}): Ending {
    const { manifest, declarations } = rehearsal;
    const journal: NightEvent[] = [];
    for (const [at, { ballot, declaration }] of declarations.slice(0, wards).entries()) {
      const candidates = declaration.candidates.map(({ person_name, votes_cast }, place) => ({
        person_name,
        votes_cast: votes_cast + (place === 0 ? (more[at] ?? 0) : 0),
      }));
      const request = {
        ...{ kind: 'declare' as const, request_id: 'request-1', expects: 0, source: SOURCE },
        declaration: { ...declaration, candidates },
      };
      const outcome = eventsOf({ manifest, journal }, ballot.ballot_paper_id, request);
      if ('errors' in outcome) throw new Error(outcome.errors.join());
      journal.push(...outcome.events);
    }
    return {
      snapshot: { manifest, journal, at: '', closed_at: null },
      sent: declarations.map(({ ballot }) => ballot.ballot_paper_id),
      embeds: noticesOf(manifest, journal).map(({ embed }) => embed),
      copied: journal.length,
    };
  }

  it('has nothing to say if all went well', () => {
    expect(differences(endingOf(17), votes)).toEqual([]);
  });

  const swap = ([first, second, ...rest]: readonly APIEmbed[]) => (first && second ? [second, first, ...rest] : []);
  it.each<[what: string, change: (ending: Ending) => Ending, sentence: RegExp]>([
    ['a lost message', (all) => ({ ...all, embeds: all.embeds.toSpliced(8, 1) }), /has event 9, "Darley.*", 0 times/],
    [
      'a repeated one',
      (all) => ({ ...all, embeds: [...all.embeds, ...all.embeds.slice(0, 1)] }),
      /event 1, .* 2 times/,
    ],
    ['two in the wrong order', (all) => ({ ...all, embeds: swap(all.embeds) }), /in another order than the journal/],
    ['a strange one', (all) => ({ ...all, embeds: [...all.embeds, { title: 'Hello' }] }), /19 embeds for 18 events/],
    ['a copy that is behind', (all) => ({ ...all, copied: 17 }), /copy in KV has 17 events, and the journal 18/],
    ['no copy', (all) => ({ ...all, copied: null }), /copy in KV has no events/],
    ['another order of declarations', (all) => ({ ...all, sent: all.sent.toReversed() }), /not the 17 that were sent/],
  ])('names %s', (_, change, sentence) => {
    expect(differences(change(endingOf(17)), votes).join('\n')).toMatch(sentence);
  });

  it('names another vote than the record’s, and wards that are missing', () => {
    expect(differences(endingOf(17, { 3: 1 }), votes)).toEqual(['The votes of the record are not those on file.']);
    const short = endingOf(16);
    expect(differences(short, votes).join('\n')).toMatch(/16 of 17 wards were declared[\s\S]*Control is null/);
    expect(endingWords(short.snapshot)).toBe('16 of 17 declared; control not certain');
  });
});
