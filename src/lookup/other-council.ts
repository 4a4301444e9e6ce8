import type { Context } from './context.ts';
import { Unanswered } from './unanswered.ts';

/**
 * Refuses a name that means another council than the `council` option.
 * @param slug of the council that the name means; null if it names none
 * @throws Unanswered
 */
export function refuseOtherCouncil(slug: string | null, { home }: Pick<Context, 'home'>): void {
  if (slug === null || home.council === undefined || slug === home.council) return;
  throw new Unanswered({
    kind: 'not found',
    content: 'Not found: the name and `council:` mean different councils. Leave one of them out.',
  });
}
