import { beforeAll, describe, expect, it } from 'vitest';
import { ask, click, fieldOf, offered, seed } from '../support/bot.ts';
import { brokenLimits } from '../support/limits.ts';

beforeAll(() => seed());

describe('/candidate', () => {
  it('tells how far a winner was ahead', async () => {
    const reply = await ask('candidate', { name: 'Joan Travis' });
    expect(reply).toMatchObject({ type: 4, ephemeral: false, answer: 'result' });
    expect(reply.content).toBe(
      'Joan Travis, Darley, 1 May 2003: Liberal Democrats, elected, 1,406 votes, 1st of 4\nLooked for in the 6 elections on file.',
    );
    expect(reply.embed.description).toBe(
      '**Elected** (derived)\n433 votes ahead of Michael Futers (Labour), the first not elected',
    );
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it.each([
    ['David Whitehead', '85 votes behind Julie Hickson (Conservative), the last elected', '3rd of 8'],
    ['Harjinder Naitta', '1,079 votes behind Julie Hickson (Conservative), the last elected', '8th of 8'],
    ['Julie Hickson', '85 votes ahead of David Whitehead (Labour), the first not elected', '2nd of 8'],
    ['Graham Leeming', '1,305 votes behind Joan Travis (Liberal Democrats), the last elected', '4th of 4'],
  ])('tells of %s: %s, %s', async (name, distance, place) => {
    const reply = await ask('candidate', { name, election: '2003' });
    expect(reply.embed.description).toContain(distance);
    expect(fieldOf(reply, 'Place')).toBe(place);
  });

  it.each([
    ['Bull', ['Mark Bull, 2003 Ind, Derwent', 'Richard Bull, 2003 Ind, Normanton']],
    ['Pearn', ['Christine Pearn, 2003 Con, Mickleover', 'Richard Pearn, 2003 Con, Sinfin']],
    ['alcock', ['Leigh Alcock, 2003 LD, Sinfin', 'Leslie Alcock, 2003 LD, Chaddesden']],
  ])('asks which %s is meant', async (name, labels) => {
    const reply = await ask('candidate', { name, election: '2003' });
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons)).toEqual(labels);
    const chosen = await click(Object.values(reply.buttons)[1] ?? '');
    expect(chosen).toMatchObject({ type: 4, ephemeral: false });
    expect(chosen.embed.title).toContain(labels[1]?.split(',')[0]);
  });

  it.each([
    ['Michael Futers', 'Michael Futers'],
    ['Michael Futters', 'Michael Futers'],
    ['Michael Fuller', 'Michael Fuller'],
    ['travis', 'Joan Travis'],
    ['Travis Joan', 'Joan Travis'],
    ['Veronica Wilsoncoft', 'Veronica Wilsoncroft'],
  ])('reads %j as %s', async (name, person) => {
    expect((await ask('candidate', { name })).embed.title).toMatch(new RegExp(`^${person}, `));
  });

  it.each([
    ['Micheal Futers', 'Michael Futers'],
    ['Michael Hart', 'Michael Carr'],
    ['John Travis', 'Joan Travis'],
    ['Sean Marsh', 'Sean Marshall'],
    ['trav', 'Joan Travis'],
  ])('offers for %j the closest, %s, and does not take it for meant', async (name, person) => {
    const reply = await ask('candidate', { name, election: '2003' });
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons).join()).toContain(person);
  });

  it('asks between Fuller and Futers rather than guess', async () => {
    const reply = await ask('candidate', { name: 'Michael Futler' });
    expect(reply).toMatchObject({ answer: 'choice' });
    expect(Object.keys(reply.buttons).join()).toMatch(/Michael Fuller.*Michael Futers/);
  });

  it('searches all elections held, and asks which year where one person stood in several', async () => {
    const reply = await ask('candidate', { name: 'Bull' });
    expect(Object.keys(reply.buttons)).toEqual([
      'Mark Bull, 2003 Ind, Derwent',
      'Richard Bull, 2003 Ind, Normanton',
      'Thomas Bull, 2018 LD, Mackworth',
    ]);
  });

  it('finds nobody of a name that is not held', async () => {
    expect(await ask('candidate', { name: 'Winston Churchill' })).toMatchObject({
      answer: 'not found',
      ephemeral: true,
    });
  });

  it('answers what autocomplete sends', async () => {
    expect(await offered('candidate', 'name', 'bul', { election: '2003' })).toEqual([
      'Mark Bull, 2003 Ind, Derwent',
      'Richard Bull, 2003 Ind, Normanton',
    ]);
    expect(await offered('candidate', 'name', '')).toHaveLength(25);
  });
});
