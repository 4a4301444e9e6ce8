import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, ask, askInFull, click, fieldOf, offered, seed, visit } from '../support/bot.ts';
import { at, CO_OPERATIVE, tieForLastSeat } from '../support/elections.ts';
import { brokenLimits } from '../support/limits.ts';
import { publishTestham } from '../support/publish.ts';

beforeAll(() => seed());

describe('/candidate', () => {
  it('says how far ahead a winner was', async () => {
    const brief = await ask('candidate', { name: 'Joan Travis' });
    expect(brief).toMatchObject({ type: 4, ephemeral: false, answer: 'result' });
    expect(brief.content).toBe('Joan Travis, Darley, 1 May 2003: Liberal Democrats, elected, 1,406 votes, 1st of 4');
    const reply = await click(brief.buttons['In full'] ?? '');
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
  ])('says that %s was %s (place: %s)', async (name, distance, place) => {
    const reply = await askInFull('candidate', { name, election: '2003' });
    expect(reply.embed.description).toContain(distance);
    expect(fieldOf(reply, 'Place')).toBe(place);
  });

  it.each([
    ['Bull', ['Mark Bull, 2003 Ind, Derwent', 'Richard Bull, 2003 Ind, Normanton']],
    ['Pearn', ['Christine Pearn, 2003 Con, Mickleover', 'Richard Pearn, 2003 Con, Sinfin']],
    ['alcock', ['Leigh Alcock, 2003 LD, Sinfin', 'Leslie Alcock, 2003 LD, Chaddesden']],
  ])('asks which %s the asker means', async (name, labels) => {
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
  ])('understands %j as %s', async (name, person) => {
    expect((await ask('candidate', { name })).embed.title).toMatch(new RegExp(`^${person}, `));
  });

  it.each([
    ['Micheal Futers', 'Michael Futers'],
    ['Michael Hart', 'Michael Carr'],
    ['John Travis', 'Joan Travis'],
    ['Sean Marsh', 'Sean Marshall'],
    ['trav', 'Joan Travis'],
  ])('offers a button for the closest name to %j, %s, instead of guessing', async (name, person) => {
    const reply = await ask('candidate', { name, election: '2003' });
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons).join()).toContain(person);
  });

  it('has a button for each of two people who share a short reference, and each opens one of them', async () => {
    const names = ['Gusi Novufe', 'Lipi Luroha'];
    const published = await publishTestham(({ millHill }) => {
      millHill.candidates = names.map((name, index) => ({ ...at(millHill.candidates, index), person_name: name }));
    });
    const reply = await ask('candidate', { name: 'Gusi Novufe' }, ADA, published);
    expect(reply.answer).toBe('choice');
    expect(Object.keys(reply.buttons)).toEqual(names.map((name) => `${name}, Mill Hill`));
    expect(brokenLimits(reply.json)).toEqual([]);
    for (const name of names) {
      const chosen = await click(reply.buttons[`${name}, Mill Hill`] ?? '', ADA, undefined, published);
      expect(chosen.embed.title).toBe(`${name}, Mill Hill, 3 May 2007`);
    }
  });

  it('asks whether Fuller or Futers is meant instead of guessing', async () => {
    const reply = await ask('candidate', { name: 'Michael Futler' });
    expect(reply).toMatchObject({ answer: 'choice' });
    expect(Object.keys(reply.buttons).join()).toMatch(/Michael Fuller.*Michael Futers/);
  });

  it('searches all elections on file and offers the people found with their years', async () => {
    const reply = await ask('candidate', { name: 'Bull' });
    expect(Object.keys(reply.buttons)).toEqual([
      'Mark Bull, 2003 Ind, Derwent',
      'Richard Bull, 2003 Ind, Normanton',
      'Thomas Bull, 2018 LD, Mackworth',
    ]);
  });

  it('finds nobody if no candidate has the name', async () => {
    expect(await ask('candidate', { name: 'Winston Churchill' })).toMatchObject({
      answer: 'not found',
      ephemeral: true,
    });
  });

  it('suggests people with their year, party and ward', async () => {
    expect(await offered('candidate', 'name', 'bul', { election: '2003' })).toEqual([
      'Mark Bull, 2003 Ind, Derwent',
      'Richard Bull, 2003 Ind, Normanton',
    ]);
    expect(await offered('candidate', 'name', '')).toHaveLength(25);
  });

  it('links to the candidacies that may be the same person’s, each with the reason', async () => {
    const reply = await askInFull('candidate', { name: 'Martin Rawson' });
    expect(reply.embed.title).toBe('Martin Rawson, Derwent, 2 May 2019');
    expect(fieldOf(reply, 'Also on file').split('\n')).toEqual([
      '5 May 2022: M. Rawson, Lab, Derwent, elected, majority 174 (likely: same surname, initial, ward and party)',
      '6 May 2021: M.J. Rawson, Lab, Derwent, not elected, 674 votes, 218 behind (likely: same surname, initial, ward and party)',
    ]);
    expect(reply.embed.fields?.map(({ name }) => name)).toContain('Also on file: not proven to be the same person');
    const brief = await click(reply.buttons['In brief'] ?? '');
    const shown = await click((await click(brief.buttons['2022'] ?? '')).buttons['In full'] ?? '');
    expect(shown.embed.title).toBe('M. Rawson, Derwent, 5 May 2022');
    expect(fieldOf(shown, 'Also on file')).toContain(
      '2 May 2019: Martin Rawson, Lab, Derwent, not elected, 733 votes, 478 behind (likely',
    );
    expect(brokenLimits(shown.json)).toEqual([]);
  });

  it('marks another candidacy of the same name as no more than that', async () => {
    const reply = await askInFull('candidate', { name: 'Ajit Singh Atwal', election: '2019' });
    expect(fieldOf(reply, 'Also on file')).toContain(
      'Ajit Singh Atwal, LD, Abbey, not elected, 1,294 votes, 1 behind (same name)',
    );
  });

  it('has no such field for somebody who stood once', async () => {
    const reply = await askInFull('candidate', { name: 'Joan Travis' });
    expect(reply.embed.fields?.map(({ name }) => name).join()).not.toContain('Also on file');
  });

  it.each([
    ['Shaun Bonser', 'S. Bonser, 2021 Lab, Abbey'],
    ['Emily Rycroft', 'E.J. Rycroft, 2021 Con, Abbey'],
  ])('finds %s by a full name if only initials are printed, and does not call it certain', async (name, label) => {
    const reply = await ask('candidate', { name });
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons)).toContain(label);
    expect(reply.content).toContain('likely matches, not proven to be the same person');
    expect((await click(reply.buttons[label] ?? '')).answer).toBe('result');
  });

  it.each([
    ['Joan Travis, 2003 LD, Darley', '1 May 2003'],
    ['joan travis, 2003 LD, darley', '1 May 2003'],
    ['Joan Travis, 2003 LD, Derby, Darley', '1 May 2003'],
    ['Joan Travis 2003', '1 May 2003'],
    ['Ajit Singh Atwal in 2018', '3 May 2018'],
    ['M. Rawson, 2022 Lab, Derwent', '5 May 2022'],
  ])('understands %j, as a suggestion says it or with a year', async (name, day) => {
    expect((await ask('candidate', { name })).embed.title).toContain(day);
  });

  it('measures everybody’s lead or gap from a tie for the last seat', async () => {
    const published = await publishTestham(tieForLastSeat);
    const descriptionOf = async (name: string) =>
      (await askInFull('candidate', { name }, ADA, published)).embed.description;
    expect(await descriptionOf('Ann Person')).toContain('400 votes ahead of Ben Person');
    expect(await descriptionOf('Ben Person')).toContain('Level for the last seat');
    expect(await descriptionOf('Dan Person')).toContain('400 votes behind Ben Person');
  });

  it('offers a button for each namesake on one ballot', async () => {
    const published = await publishTestham(({ millHill }) => {
      at(millHill.candidates, 1).person_name = 'Ann Archer';
    });
    const reply = await ask('candidate', { name: 'Ann Archer', election: '2007' }, ADA, published);
    expect(reply.answer).toBe('choice');
    expect(brokenLimits(reply.json)).toEqual([]);
    for (const [label, id] of Object.entries(reply.buttons)) {
      expect((await click(id, ADA, undefined, published)).answer, label).toBe('result');
    }
  });

  it('names Labour and Co-operative, and links to Labour’s reply and page, which count the candidate', async () => {
    const published = await publishTestham(({ millHill }) => Object.assign(at(millHill.candidates, 0), CO_OPERATIVE));
    const reply = await ask('candidate', { name: 'Ann Archer', election: '2007' }, ADA, published);
    expect(reply.content).toContain('Labour and Co-operative, elected');
    expect(brokenLimits(reply.json)).toEqual([]);
    const full = await click(reply.buttons['In full'] ?? '', ADA, undefined, published);
    const party = await click(full.buttons['Labour and Co-operative'] ?? '', ADA, undefined, published);
    expect(party.embed.description).toContain('Ann Archer');
    expect(brokenLimits(party.json)).toEqual([]);
    expect((await ask('party', { name: 'Labour and Co-operative' }, ADA, published)).embed.title).toContain(
      'Labour, Testham',
    );
    const page = await (await visit('/elections/local.testham.2007-05-03/mill-hill', {}, published)).text();
    const [, path = ''] = /href="(\/elections\/[^"]*\/parties\/[^"]*)"/.exec(page) ?? [];
    expect((await visit(path, {}, published)).status).toBe(200);
  });
});
