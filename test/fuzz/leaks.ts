import { afterEach, beforeEach, expect, vi } from 'vitest';
import { ADA } from '../support/bot.ts';
import { MARK } from './hostile.ts';

/** Silences the log in a test file, and fails a test that logs typed text or a user id. */
export function expectNoLeaks(): void {
  let leaked: string[] = [];
  beforeEach(() => {
    leaked = [];
    vi.spyOn(console, 'log').mockImplementation((line: unknown) => {
      if (String(line).includes(MARK) || String(line).includes(ADA.id)) leaked.push(String(line));
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect(leaked).toEqual([]);
  });
}
