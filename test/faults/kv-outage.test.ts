import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { customId, readCustomId } from '../../src/discord/custom-id.ts';
import { settingsView } from '../../src/render/views.ts';
import { ADA, ask, click, post, visit } from '../support/bot.ts';
import { COMMANDS } from '../support/commands.ts';
import { emptyKv } from '../support/kv.ts';
import { type FaultyKv, faultyKv, hanging, throwing } from './faulty-kv.ts';
import { collectLog, faultsIn, type Line } from './log-lines.ts';

const SOON_MS = 2000;
const FAULTS: [string, () => FaultyKv][] = [
  ['throws', () => faultyKv(throwing)],
  ['hangs', () => faultyKv(hanging)],
];

let lines: () => Line[];
beforeEach(async () => {
  await emptyKv();
  lines = collectLog();
});
afterEach(() => vi.restoreAllMocks());

async function inTime<T>(work: Promise<T>): Promise<T> {
  const started = Date.now();
  const done = await work;
  expect(Date.now() - started).toBeLessThan(SOON_MS);
  return done;
}

describe.each(FAULTS)('While KV %s', (_, broken) => {
  it.each(COMMANDS.filter(({ name }) => name !== 'settings'))(
    '/$name answers in time in a server, and names its source',
    async ({ name, example }) => {
      const reply = await inTime(ask(name, example, ADA, { RESULTS: broken() }));
      expect(reply.status).toBe(200);
      expect(['result', 'notice', 'choice']).toContain(reply.answer);
      if (reply.answer === 'result') expect(reply.embed.footer?.text).toContain('bundled copy');
    },
  );

  it('/settings says in time that nothing may have changed', async () => {
    const reply = await inTime(ask('settings', { private: true }, ADA, { RESULTS: broken() }));
    expect(reply.content).toContain('may not have changed');
    const view = settingsView.encode({ action: 'forget' });
    const forget = customId({ action: 'open', view, form: 'brief', asker: ADA.id, private: true });
    const clicked = await inTime(click(forget, ADA, undefined, { RESULTS: broken() }));
    expect(clicked.content).toContain('may not have changed');
  });

  it('autocomplete suggests names in time', async () => {
    const data = { name: 'ward', options: [{ name: 'name', type: 3, value: 'dar', focused: true }] };
    const response = await inTime(post(JSON.stringify({ type: 4, data }), { RESULTS: broken() }));
    expect(await response.json()).toMatchObject({ type: 8, data: { choices: [{ name: 'Darley' }] } });
  });

  it('a button answers in time', async () => {
    const kv = broken();
    const { buttons } = await ask('ward', { name: 'Darley' }, ADA, { RESULTS: kv });
    expect(readCustomId(buttons.Council ?? '')).not.toBeNull();
    const reply = await inTime(click(buttons.Council ?? '', ADA, undefined, { RESULTS: broken() }));
    expect(reply).toMatchObject({ type: 7, answer: 'result' });
  });

  it('the home page shows what is bundled, even if that is not the home council', async () => {
    const changes = { RESULTS: broken(), HOME_ELECTION: 'local.testham.2007-05-03' };
    for (const path of ['/', '/search?q=Darley', '/about']) {
      const page = await inTime(visit(path, {}, changes));
      expect([path, page.status]).toEqual([path, 200]);
      expect(await page.text()).toContain('bundled copy');
    }
  });

  it('a picture is temporarily unavailable (503), not missing', async () => {
    const response = await inTime(visit(`/charts/${'0'.repeat(32)}/${'0'.repeat(32)}.png`, {}, { RESULTS: broken() }));
    expect(response.status).toBe(503);
    expect(response.headers.get('Cache-Control') ?? '').not.toContain('immutable');
  });

  it('every log line about a fault has a reference', async () => {
    await ask('ward', { name: 'Darley' }, ADA, { RESULTS: broken() });
    await visit(`/charts/${'0'.repeat(32)}/${'0'.repeat(32)}.png`, {}, { RESULTS: broken() });
    const faults = faultsIn(lines());
    expect(faults.length).toBeGreaterThan(0);
    for (const line of faults) expect(line).toMatchObject({ reference: expect.stringMatching(/^[0-9a-f]{8}$/) });
  });
});
