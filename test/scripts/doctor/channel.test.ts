import { afterEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../../playground/discord/channel.ts';
import { DiscordStandIn } from '../../../playground/discord/stand-in.ts';
import { type HttpListener, listen } from '../../../playground/listen.ts';
import { LOOPBACK } from '../../../scripts/port.ts';
import { type Ended, run } from '../tool.ts';

const TOKEN = 'planted-discord-token.XyZ.0123456789';
const CHANNEL = '300000000000000001';
let api: HttpListener;
afterEach(() => api?.close());

/** Runs it for a channel of a stand-in. @param alter changes what Discord answers */
async function doctor(
  arrange: (channel: Channel) => void = () => {},
  { nonceWindow = 120_000, alter = (response: Response) => response as Response | Promise<Response> } = {},
): Promise<Ended & { channel: Channel }> {
  const discord = new DiscordStandIn({ token: TOKEN, nonceWindow });
  const channel = discord.addChannel(CHANNEL, '200000000000000001');
  arrange(channel);
  api = await listen(async (request) => alter(await discord.fetch(request)), LOOPBACK, 0);
  const args = ['--channel', CHANNEL, '--discord-api', `http://${LOOPBACK}:${api.port}/api`];
  const env = { CI: 'true', DISCORD_TOKEN: TOKEN };
  const ended = await run('node', ['scripts/run.mjs', 'doctor', ...args], env);
  expect(ended.stdout + ended.stderr).not.toContain(TOKEN);
  return { ...ended, channel };
}

const visible = ({ messages }: Channel) => messages.filter(({ deleted }) => !deleted);

describe('npm run doctor -- --channel', () => {
  it('posts once, reads back and deletes, and says that each promise is kept', async () => {
    const { code, stdout, stderr, channel } = await doctor();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^✓ The bot can post there: message \d+$/),
      '✓ A message that is sent twice is posted once: the same nonce returned the same message',
      expect.stringMatching(/^✓ The bot can read its messages there: /),
      '✓ The test message is deleted: nothing of this test is left',
      'All is well.',
    ]);
    expect(channel.messages).toHaveLength(1);
    expect(visible(channel)).toEqual([]);
  });

  it('says so if Discord forgets the nonce, and deletes both messages', async () => {
    const { code, stdout, channel } = await doctor(undefined, { nonceWindow: 0 });
    expect(code).toBe(1);
    expect(stdout).toContain('✗ A message that is sent twice is posted once: the same nonce posted a second message');
    expect(channel.messages).toHaveLength(2);
    expect(visible(channel)).toEqual([]);
  });

  it('says so if the bot may not read there', async () => {
    const { code, stdout, channel } = await doctor(({ allows }) => {
      allows.read = false;
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /✗ The bot can read its messages there: .*403.*\n {4}fix: give the bot Read Message History/,
    );
    expect(visible(channel)).toEqual([]);
  });

  it('says so if Discord drops the embed', async () => {
    const alter = async (response: Response) => {
      const text = await response.text();
      const body = text.startsWith('{') ? JSON.stringify({ ...JSON.parse(text), embeds: [] }) : text;
      const { status, headers } = response;
      return new Response(body === '' ? null : body, { status, headers });
    };
    const { code, stdout } = await doctor(undefined, { alter });
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ The bot can post there: the message has no embed\n {4}fix: give the bot Embed Links/);
  });

  it('says so if the bot may not post there, and tries nothing more', async () => {
    const { code, stdout } = await doctor(({ allows }) => {
      allows.post = false;
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ The bot can post there: Discord answered 403.*\n {4}fix: give the bot View Channel/);
    expect(stdout).toContain('1 problem found.');
  });

  it('refuses what is not the id of a channel', async () => {
    const { code, stderr } = await run('node', ['scripts/run.mjs', 'doctor', '--channel', '#derby'], { CI: 'true' });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('"#derby" is not the id of a channel'),
    });
  });
});
