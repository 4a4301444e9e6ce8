import type { Page } from 'playwright-core';
import type { Dataset } from '../../src/release/make-release.ts';
import { type Measured, measure } from './measure.ts';
import { type ReplyKind, replyKinds } from './reply-kinds.ts';
import { tallest } from './tallest.ts';

/** The most replies in one conversation. */
const CONVERSATION = 10;

/** A kind of reply with its measured replies, the tallest first. */
export interface KindOnScreen extends Pick<ReplyKind, 'name' | 'goal'> {
  measured: Measured[];
}

/**
 * Measures every kind of reply on a playground.
 * @param page of the size of a phone
 * @param whole whether to measure every reply; otherwise those with the most lines
 */
export async function takeScreens(
  page: Page,
  origin: string,
  dataset: Dataset,
  whole = false,
): Promise<KindOnScreen[]> {
  const kinds: KindOnScreen[] = [];
  for (const { name, goal, always, others } of replyKinds(dataset)) {
    const lines = new Set([...always, ...(whole ? others : await tallest(others, origin))]);
    const measured: Measured[] = [];
    for (const line of lines) {
      // A long conversation is slow to draw.
      if (measured.length % CONVERSATION === 0) await page.goto(origin);
      measured.push(await measure(page, line));
    }
    kinds.push({ name, goal, measured: measured.toSorted((a, b) => b.screens - a.screens) });
  }
  return kinds;
}
