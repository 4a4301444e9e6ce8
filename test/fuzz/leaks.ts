import { afterEach, beforeEach, expect, vi } from 'vitest';
import { ADA } from '../support/bot.ts';
import { MARK } from './hostile.ts';

/** Keeps the log quiet in a file of tests, and fails one whose log has any of a stranger's text, or anyone's id. */
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
