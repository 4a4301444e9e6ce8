import { expect, it } from 'vitest';
import { run } from './tool.ts';

it('prints the commands as JSON and nothing else, through npm too', async () => {
  const { code, stdout } = await run('npm', ['run', 'commands']);
  const names = JSON.parse(stdout).map(({ name }: { name: string }) => name);
  expect(names).toEqual(['ward', 'council', 'party', 'candidate', 'wards', 'history', 'compare', 'settings', 'about']);
  expect(code).toBe(0);
});
