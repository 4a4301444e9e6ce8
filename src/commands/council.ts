import type { Context } from '../lookup/context.ts';
import { findCouncil, otherThanCouncil, suggestCouncils } from '../lookup/council.ts';
import { electionOfRef, findElection } from '../lookup/election.ts';
import { electionTyped } from '../lookup/election-as-council.ts';
import { suggestElections } from '../lookup/election-suggestions.ts';
import { exampleElection } from '../lookup/example.ts';
import { liveAnswers } from '../lookup/live.ts';
import { newerOfCouncil } from '../lookup/newer-election.ts';
import { refuseOtherCouncil } from '../lookup/other-council.ts';
import { refuseOtherKinds } from '../lookup/other-kinds.ts';
import { successionOf } from '../lookup/succession.ts';
import { suggestionsOf } from '../lookup/suggestions.ts';
import { type Answer, readAs, withButton, withLine } from '../render/answer.ts';
import { byElectionAnswer } from '../render/by-election.ts';
import { councilAnswer } from '../render/council.ts';
import type { Subject } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { councilView } from '../render/views.ts';
import { councilResult } from '../results/council-result.ts';
import { electionRef } from '../results/ids.ts';
import { type Command, opens } from './command.ts';
import { COUNCIL, defineCommand, ELECTION, PRIVATE, suggested } from './definition.ts';

/** At most this many of the councils that replaced this one have a button. */
const MOST_SUCCESSORS = 3;

export const council = {
  definition: defineCommand(
    'council',
    'Who controls the council: seats before and after, votes, what would make a majority',
    [suggested('name', 'The council (default: the home council)'), ELECTION, COUNCIL, PRIVATE],
  ),
  example: '/council',

  async autocomplete({ name, typed }, options, context) {
    if (name === 'name') return suggestionsOf(suggestCouncils(typed, context.archive));
    const council = options.text('name');
    const slug = council === null ? null : findCouncil(council, context.archive).council.slug;
    return suggestElections(typed, context, slug);
  },

  async handle(options, context) {
    const typed = options.text('name');
    const chosen = options.text('election');
    // A day typed as the name is the election: "/council 2019", "/council Derby 2019".
    const day = typed !== null && chosen === null ? electionTyped(typed, context.archive) : null;
    const name = day ? null : typed;
    if (name !== null)
      await refuseOtherKinds(name, otherThanCouncil(name, context), () => findElection(null, context), context);
    const named = name === null ? null : findCouncil(name, context.archive);
    const slug = named?.council.slug ?? day?.council ?? null;
    refuseOtherCouncil(slug, context);
    const subject = await findElection(day?.typed ?? chosen, context, {
      council: slug,
      example: (there) =>
        `/council${named === null ? '' : ` name:${there.council.name}`} election:${exampleElection(there, context)}`,
    });
    const isDated = day !== null || chosen !== null;
    const live = isDated ? null : await (await liveAnswers(context))?.liveCouncil(subject.council.slug, context);
    return readAs(live ?? answer(subject, context), named?.readName ?? null);
  },

  open: opens(councilView, async ({ election, page }, context) => {
    const live = await (await liveAnswers(context))?.liveCouncilOfView(election, context);
    if (live) return live;
    const subject = await electionOfRef(election, context);
    return subject && answer(subject, context, page);
  }),
} satisfies Command;

/** One ward's by-election says nothing about the council as a whole. */
function answer(subject: Subject, { archive }: Context, menuPage: number | null = null): Answer {
  if (subject.kind !== 'council') return byElectionAnswer(subject.kind, subject, menuPage);
  const newer = newerOfCouncil(subject, (election) => councilView.encode({ election }));
  const result = withButton(councilAnswer(councilResult(subject.election, subject.council), subject, menuPage), newer);
  const succession = successionOf(subject.council, archive.councils);
  if (!succession) return result;
  const buttons = succession.successors.slice(0, MOST_SUCCESSORS).map((one) => ({
    label: one.name,
    view: councilView.encode({ election: electionRef({ election_date: one.newest }, one) }),
  }));
  return withLine(buttons.reduce(withButton, result), plain(succession.sentence));
}
