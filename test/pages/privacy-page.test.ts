import { beforeAll, expect, it } from 'vitest';
import { askInFull, seed, visit } from '../support/bot.ts';

beforeAll(() => seed());

it('The privacy page says what is stored, has the same strict headers as other pages, and is linked from /about', async () => {
  const response = await visit('/privacy');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  const text = (await response.text()).replaceAll(/\s+/g, ' ');
  expect(text).toContain('the id of that server');
  expect(text).toMatch(/<code>\/follow<\/code>: the id of that server, the id of the channel, the council/);
  expect(text).toMatch(/until somebody uses <code>\/unfollow<\/code>, which deletes it at once/);
  expect(text).toContain('Settings that nobody uses are deleted after a year, sometimes up to a month sooner.');
  expect((await askInFull('about')).text).toContain('/privacy)');
});
