import { beforeAll, describe, expect, it, vi } from 'vitest';
import { noHomeWords } from '../../src/lookup/no-home-words.ts';
import { ask, offered, seed } from '../support/bot.ts';
import { COMMANDS, RESULT_COMMANDS } from '../support/commands.ts';

const NO_HOME = { HOME_ELECTION: 'local.atlantis.2003-05-01' };
const NEEDS_HOME = RESULT_COMMANDS.filter(({ name }) => name !== 'candidate');

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await seed();
});

describe('With a home election that is not on file,', () => {
  it.each(NEEDS_HOME)('/$name says so', async ({ name, example }) => {
    const { answer, ephemeral, content } = await ask(name, example, undefined, NO_HOME);
    expect({ answer, ephemeral }).toEqual({ answer: 'fault', ephemeral: true });
    expect(content).toMatch(/^The bot is set to use an election that is not on file, .* Reference [0-9a-f]{8}\.$/);
    expect(content).not.toContain('atlantis');
  });

  it.each(RESULT_COMMANDS)('/$name still answers about a council that it names', async ({ name, example }) => {
    expect((await ask(name, { ...example, council: 'Derby' }, undefined, NO_HOME)).answer).toBe('result');
  });

  it('/candidate and /about, which need none, still answer', async () => {
    for (const { name, example } of COMMANDS.filter((one) => one.name === 'candidate' || one.name === 'about'))
      expect((await ask(name, example, undefined, NO_HOME)).content).not.toContain('Something went wrong');
  });

  it('councils are still suggested', async () => {
    expect(await offered('ward', 'council', 'der')).toEqual(['Derby City Council']);
  });

  it('the bundled copy does not claim that the election is not on file', () => {
    expect(noHomeWords(true, '0123abcd')).not.toMatch(/not on file|HOME_ELECTION/);
  });
});
