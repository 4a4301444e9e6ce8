import { faultText, log, newReference } from '../log.ts';
import type { Context } from '../lookup/context.ts';
import { councilAsked, findOpenNight } from '../lookup/open-night.ts';
import type { FollowState } from '../post/contract.ts';
import type { Answer } from '../render/answer.ts';
import { nightAnswer } from '../render/night/night-answer.ts';
import { COUNT_SILENT, NO_COUNTS } from '../render/night/no-count.ts';
import { nightView } from '../render/views.ts';
import { followsOf } from '../store/follows.ts';
import { readSnapshot } from '../store/night-snapshot.ts';
import { type Command, opens } from './command.ts';
import { COUNCIL, defineCommand, PRIVATE } from './definition.ts';

export const night = {
  definition: defineCommand('night', 'How a count is going: wards declared, seats, control, and what is awaited', [
    COUNCIL,
    PRIVATE,
  ]),
  example: '/night',
  neverCached: true,

  async handle(_options, context) {
    return answer(await councilAsked(context), context, null);
  },

  open: opens(nightView, async ({ council: gss, page }, context) => {
    const council = context.archive.councils.find((one) => one.gss === gss);
    return council ? answer(council.slug, context, page) : null;
  }),
} satisfies Command;

/** @param council its slug @param menuPage the page of the menu of wards; null for the first */
async function answer(council: string, context: Context, menuPage: number | null): Promise<Answer> {
  const { nights, origin } = context;
  if (!nights) return NO_COUNTS;
  const { election_id } = findOpenNight(council, nights, context);
  const [snapshot, troubled] = await Promise.all([
    readSnapshot(election_id, nights),
    troubledFollows(council, context),
  ]);
  return snapshot ? nightAnswer(snapshot, { origin, troubled, menuPage }) : COUNT_SILENT;
}

/** The follows of the asker's server that get no messages; empty unless the asker may manage the server. */
async function troubledFollows(council: string, { nights, server }: Context): Promise<FollowState[]> {
  const follows = nights && followsOf(nights);
  if (!follows || !server?.mayManage) return [];
  try {
    const all = await follows.followsIn(server.id);
    return all.filter((follow) => follow.council === council && follow.state !== 'active');
  } catch (fault) {
    log('follows not read', { reference: newReference(), fault: faultText(fault) });
    return [];
  }
}
