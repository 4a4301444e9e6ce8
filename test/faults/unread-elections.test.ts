/** An election on file that KV cannot return, and that the bundled copy does not have. */
import { env } from 'cloudflare:workers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { volumeKey } from '../../src/release/keys.ts';
import type { Election } from '../../src/results/schema.ts';
import { ADA, ask, click, seed, visit } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { coldNamespace, namespace } from '../support/kv.ts';

const LEFT_OUT =
  'The election of 7 May 2015 is on file, but could not be read just now, so this reply leaves it out. Try again in a few seconds.';

/** The election of 2016, as if it had taken place on another day. */
function on(day: string): Election {
  const model = dataset.elections.find(({ election_id }) => election_id === 'local.derby.2016-05-05');
  return { ...JSON.parse(JSON.stringify(model).replaceAll('2016-05-05', day)), name: `Derby election of ${day}` };
}

/** A cold namespace in which the volume of these elections cannot be read; the others of Derby are compiled in. */
function withoutVolume(): { RESULTS: KVNamespace } {
  const isLost = (key: string) => key.startsWith(volumeKey('derby', ''));
  return { RESULTS: namespace((key, read) => (isLost(key) ? Promise.reject(new Error('down')) : read())) };
}

/** Publishes these elections besides those that are compiled in. */
function publish(days: readonly string[]): Promise<void> {
  return seed(env.RESULTS, { ...dataset, elections: [...dataset.elections, ...days.map(on)] });
}

beforeAll(() => publish(['2015-05-07']));
afterAll(() => seed());

describe('A reply that leaves out an election that cannot be read', () => {
  it('says so: /history', async () => {
    const reply = await ask('history', { ward: 'Darley' }, ADA, withoutVolume());
    expect(reply).toMatchObject({ answer: 'result', ephemeral: false });
    expect(reply.content.split('\n').slice(1)).toEqual([LEFT_OUT]);
    expect(reply.embed.description).not.toContain('7 May 2015');
  });

  it('says so if it was opened with a button', async () => {
    const { buttons } = await ask('ward', { name: 'Darley' }, ADA, { RESULTS: coldNamespace() });
    const opened = await click(buttons.History ?? '', ADA, undefined, withoutVolume());
    expect(opened.content).toContain(LEFT_OUT);
  });

  it('says so: the change in a ward since that election', async () => {
    const reply = await ask('ward', { name: 'Darley', election: '2016' }, ADA, withoutVolume());
    expect(reply.content.split('\n').slice(1)).toEqual([LEFT_OUT]);
  });

  it('names them all', async () => {
    await publish(['2011-05-05', '2015-05-07']);
    const reply = await ask('history', { ward: 'Darley' }, ADA, withoutVolume());
    await publish(['2015-05-07']);
    expect(reply.content).toContain('The elections of 5 May 2011 and 7 May 2015 are on file');
    expect(reply.content).toContain('leaves them out');
  });
});

it.each(['/darley/history', '/darley'])('The page …%s says what it leaves out, too', async (path) => {
  const page = await visit(`/elections/local.derby.2016-05-05${path}`, {}, withoutVolume());
  const html = await page.text();
  expect(html).toContain(LEFT_OUT.replace('this reply', 'this page'));
  expect(html).not.toContain('/elections/local.derby.2015-05-07');
});

it('A reply that leaves nothing out does not mention it', async () => {
  for (const [command, options, changes] of [
    ['history', { ward: 'Darley' }, { RESULTS: coldNamespace() }],
    ['council', {}, withoutVolume()],
  ] as const) {
    expect((await ask(command, options, ADA, changes)).content).not.toContain('could not be read');
  }
});
