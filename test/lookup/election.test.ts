import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, ask, click, offered, visit } from '../support/bot.ts';
import { coldNamespace } from '../support/kv.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { releasePairs, write } from '../support/release.ts';

const IN_DM = { ...ADA, place: 'bot DM' } as const;

beforeAll(async () => write(await releasePairs(manyCouncils()), env.RESULTS));

function askWard(name: string, election: string) {
  return ask('ward', { name, election }, IN_DM, { RESULTS: coldNamespace() });
}

describe('An election of a council that is not the home one', () => {
  it('is found by its id, and the buttons of the reply stay with that council', async () => {
    const reply = await askWard('Darley', 'local.tefield.2003-05-01');
    expect(reply.content).toContain('Joan Traviste');
    const clicked = await click(reply.buttons.Council ?? '', IN_DM);
    expect(clicked.embed.title).toContain('Tefield Borough Council');
  });

  it('is found by its full name', async () => {
    const reply = await askWard('Darley', '2003 Tefield Borough Council election');
    expect(reply.content).toContain('Joan Traviste');
  });

  it('is suggested if its council is typed; otherwise those of the home council are', async () => {
    expect(await offered('ward', 'election', 'tefield')).toEqual(['2003 Tefield Borough Council election, 1 May 2003']);
    expect(await offered('ward', 'election', '2003')).toEqual(['2003 Derby City Council election, 1 May 2003']);
    expect(await offered('ward', 'election', 'Marfield')).toEqual([
      '2003 Marfield Borough Council election, 1 May 2003',
    ]);
    const [name = ''] = await offered('ward', 'election', 'tefield');
    for (const typed of ['Tefield 2003', 'local.tefield.2003-05-01', 'Tefield 1 May 2003', name.split(',')[0] ?? ''])
      expect(await offered('ward', 'election', typed), typed).toEqual([name]);
  });

  it('is linked from the page of an unknown election with a similar id', async () => {
    const page = await visit('/elections/local.tefeld.2003-05-01', {}, { RESULTS: coldNamespace() });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('2003 Tefield Borough Council election');
  });
});
