import { beforeAll, describe, expect, it } from 'vitest';
import { componentInteraction } from '../../playground/interactions.ts';
import { ADA, ask, post, seed } from '../support/bot.ts';

beforeAll(() => seed());

const MAY_USE_EXTERNAL_APPS = (1n << 50n).toString();

describe('Share, where the app is installed by a member and not by the server', () => {
  it.each([
    ['says that only the clicker sees it, where external apps are off', '0', 'Only you can see this'],
    ['names who shared it, where external apps are on', MAY_USE_EXTERNAL_APPS, `Shared by <@${ADA.id}>`],
  ])('%s', async (_, permissions, words) => {
    const { buttons } = await ask('ward', { name: 'Darley', private: true });
    const interaction = {
      ...componentInteraction(buttons.Share ?? '', ADA),
      member: { user: { id: ADA.id }, permissions },
      authorizing_integration_owners: { '1': ADA.id },
    };
    const response = await post(JSON.stringify(interaction));
    expect(await response.text()).toContain(words);
  });
});
