import { describe, expect, it } from 'vitest';
import { differentQuestions } from '../../bench/different-questions.ts';
import { IMPLEMENTATIONS } from '../../bench/implementations.ts';
import { homeDataset } from '../../scripts/publish/dataset.ts';
import { CHANNEL_QUESTIONS } from '../../scripts/soak/channel-questions.ts';

describe('The questions of the bench', () => {
  it('all differ, and there are more than enough to fill the cache', async () => {
    const questions = differentQuestions(await homeDataset());
    const asked = questions.map((question) => JSON.stringify('data' in question ? question.data : null));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(1_000);
    for (const command of ['ward', 'wards', 'council', 'party', 'candidate', 'history', 'compare'])
      expect(asked.some((one) => one.includes(`"name":"${command}"`))).toBe(true);
    expect(asked.some((one) => one.includes('1of|'))).toBe(true);
  });

  it('are as often commands, typing and clicks as in the soak test', () => {
    const types = CHANNEL_QUESTIONS.map(({ interaction }) => ('type' in interaction ? interaction.type : null));
    expect([2, 4, 3].map((type) => types.filter((one) => one === type).length)).toEqual([12, 3, 2]);
  });

  it('measure each step of the bot up to the finished reply', () =>
    expect(IMPLEMENTATIONS.filter(({ role }) => role === 'partial bot').map(({ name }) => name)).toEqual([
      'routing and signature',
      'interaction parsed',
      'release and settings opened',
      'finished reply found and addressed',
    ]));
});
