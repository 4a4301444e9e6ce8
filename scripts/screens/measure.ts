import type { Page } from 'playwright-core';

/** A phone's screen, in pixels. */
export const PHONE = { width: 390, height: 844 } as const;

/** The reply to a command, measured in screens from the top of its first line to the bottom of its last control. */
export interface Measured {
  line: string;
  screens: number;
}

/** Types a command into the open playground, waits for the reply and its pictures, and measures it. */
export async function measure(page: Page, line: string): Promise<Measured> {
  const replies = page.locator('discord-message');
  const before = await replies.count();
  await page.getByLabel('Message', { exact: true }).fill(line);
  // Enter might choose a suggestion instead.
  await page.getByRole('button', { name: 'Send' }).click();
  const reply = replies.nth(before);
  await reply.locator('.text').first().waitFor();
  const pixels = await reply.evaluate(async (message) => {
    const images = [...message.querySelectorAll<HTMLImageElement>('img.picture')];
    await Promise.all(images.map((image) => image.decode()));
    await document.fonts.ready;
    // The library draws its elements in the next frame.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const parts = [...message.querySelectorAll('.text, discord-embed, .row')].map((part) =>
      part.getBoundingClientRect(),
    );
    return Math.max(...parts.map(({ bottom }) => bottom)) - Math.min(...parts.map(({ top }) => top));
  });
  return { line, screens: pixels / PHONE.height };
}
