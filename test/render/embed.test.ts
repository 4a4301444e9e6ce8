import { describe, expect, it } from 'vitest';
import {
  field,
  notesField,
  pictureEmbed,
  type ResultCard,
  resultEmbed,
  sourceLine,
  textLength,
} from '../../src/render/embed.ts';
import { at } from '../support/elections.ts';
import { derby, published } from './derby.ts';

const subject = derby(2003);
const result: ResultCard = {
  title: 'Darley, 1 May 2003',
  colour: 0xfaa61a,
  description: ['one', 'two'],
  fields: [field('Seats', ['1'], true), null],
  doubts: [],
  path: '/elections/local.derby.2003-05-01/darley',
  picture: { name: 'wards/darley', words: 'Bar chart of the votes in Darley.' },
  derived: 'Majority is derived',
};
const WIKIPEDIA =
  '[Wikipedia: 2003 Derby City Council election](https://en.wikipedia.org/wiki/2003_Derby_City_Council_election), CC BY-SA 4.0, retrieved ';

describe('The embed of a result', () => {
  it('names the election, the day, the source and what is derived', () => {
    expect(resultEmbed(result, subject)).toEqual({
      author: { name: '2003 Derby City Council election' },
      title: 'Darley, 1 May 2003',
      url: 'https://officer.example/elections/local.derby.2003-05-01/darley',
      color: 0xfaa61a,
      description: 'one\ntwo',
      fields: [
        { name: 'Seats', value: '1', inline: true },
        { name: 'Source', value: expect.stringContaining(WIKIPEDIA), inline: false },
      ],
      footer: { text: 'Majority is derived' },
    });
  });

  it('escapes its title, and says if the bundled copy answers', () => {
    const { title, footer } = resultEmbed({ ...result, title: 'St_Mary*s' }, { ...subject, bundledCopy: () => true });
    expect([title, footer?.text]).toEqual(['St\\_Mary\\*s', 'Majority is derived · bundled copy']);
  });

  it('names all sources of several elections, one per line, instead of its own', () => {
    const sources = [2003, 2022].map((year) => at(derby(year).election.sources, 0));
    const lines = resultEmbed({ ...result, sources }, subject)
      .fields?.at(-1)
      ?.value.split('\n');
    expect(lines).toEqual([
      expect.stringContaining(WIKIPEDIA),
      expect.stringContaining('[House of Commons Library: 2022 local elections handbook and dataset]'),
    ]);
  });

  it('shows its picture with alt text if it was published', () => {
    const { image } = resultEmbed(result, { ...subject, pictures: published('wards/darley') });
    expect(image).toEqual({
      url: 'https://officer.example/charts/album/hash-of-wards/darley.png',
      description: 'Bar chart of the votes in Darley.',
    });
    expect(resultEmbed(result, { ...subject, pictures: published('wards/abbey') })).not.toHaveProperty('image');
    expect(resultEmbed({ ...result, picture: undefined } as never, subject)).not.toHaveProperty('image');
  });

  it.each([
    ['its description to 4,096 characters', 500, 0, 4096],
    ['all of its text to 6,000', 500, 4, 6000],
  ])('cuts %s, in whole lines, and says how many lines are left out', (_, lines, fields, limit) => {
    const long = Array.from({ length: lines }, () => 'nine more');
    const filled = Array.from({ length: fields }, () => field('Notes', ['x'.repeat(1000)]));
    const embed = resultEmbed({ ...result, description: long, fields: filled }, subject);
    const kept = embed.description?.split('\n') ?? [];
    const length = (embed.description?.length ?? 0) + (fields > 0 ? textLength(embed) : 0);
    expect(length).toBeLessThanOrEqual(limit);
    expect(length).toBeGreaterThan(limit - 30);
    expect(kept.at(-1)).toBe(`… and ${lines - kept.length + 1} more`);
    expect(new Set(kept.slice(0, -1))).toEqual(new Set(['nine more']));
  });

  it('cuts a title and the name of an election to 256 characters, and alt text to 1,024', () => {
    const named = { ...subject, election: { ...subject.election, name: 'e'.repeat(300) } };
    const { author, title, image } = resultEmbed(
      { ...result, title: 't'.repeat(300), picture: { name: 'council', words: 'w'.repeat(2000) } },
      { ...named, pictures: published('council') },
    );
    expect([author?.name.length, title?.length, image?.description?.length]).toEqual([256, 256, 1024]);
  });
});

describe('The length that Discord counts', () => {
  it.each([
    ['nothing', {}, 0],
    ['a title', { title: 'Darley' }, 6],
    ['an author', { author: { name: 'Derby' } }, 5],
    ['a footer', { footer: { text: 'derived' } }, 7],
    ['the name and the value of each field', { fields: [field('Votes', ['1,406']), field('Seats', ['1'])] }, 16],
    ['a description, which is counted separately', { description: 'not counted' }, 0],
  ])('of %s', (_, embed, length) => expect(textLength(embed)).toBe(length));
});

describe('The parts of an embed', () => {
  it('are fields of whole lines, inline only on request', () => {
    expect(field('Votes', ['1,406', '973'])).toEqual({ name: 'Votes', value: '1,406\n973', inline: false });
    expect(field('Votes', ['1,406'], true).inline).toBe(true);
    expect(field('Votes', ['x'.repeat(600), 'y'.repeat(600)]).value).toBe(`${'x'.repeat(600)}\n… and 1 more`);
  });

  it('are notes with bullets, and no field if there are none', () => {
    expect(notesField(['A *note*.', 'Another.'])).toEqual({
      name: 'Notes',
      value: '• A \\*note\\*.\n• Another.',
      inline: false,
    });
    expect(notesField([])).toBeNull();
  });

  it('are a picture alone, or nothing if it was not published', () => {
    const shown = { ...subject, pictures: published('wards/abbey') };
    expect(pictureEmbed('wards/abbey', 'Bars.', shown)).toEqual([
      { image: { url: 'https://officer.example/charts/album/hash-of-wards/abbey.png', description: 'Bars.' } },
    ]);
    expect(pictureEmbed('wards/darley', 'Bars.', shown)).toEqual([]);
  });

  it('are a source with its link, its licence and the day', () => {
    const source = {
      name: 'The *Gazette*',
      title: 'Results_2007',
      url: 'https://gazette.example/results',
      licence: 'CC BY-SA 4.0',
      licence_url: 'https://creativecommons.org/licenses/by-sa/4.0/',
      retrieved: '2007-05-04',
    };
    expect(sourceLine(source)).toBe(
      '[The \\*Gazette\\*: Results\\_2007](https://gazette.example/results), CC BY-SA 4.0, retrieved 4 May 2007',
    );
  });
});
