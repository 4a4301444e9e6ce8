import { expect, it } from 'vitest';
import { despiteKills } from '../../scripts/despite-kills.ts';

it('Work that the runtime’s end interrupts is done again, until it is done without one', async () => {
  let kills = 3;
  const ends = [
    () => {
      kills += 1;
      throw new Error('fetch failed');
    },
    () => {
      throw new Error('it has not started again yet');
    },
    () => {
      kills += 1;
    },
    () => {},
  ];
  await despiteKills(
    async () => ends.shift()?.(),
    () => kills,
  );
  expect(ends).toHaveLength(0);
});

it('A fault that no kill explains is thrown at once', async () => {
  let attempts = 0;
  const work = async () => {
    attempts += 1;
    throw new Error('the disk is full');
  };
  await expect(despiteKills(work, () => 3)).rejects.toThrow('the disk is full');
  expect(attempts).toBe(1);
});
