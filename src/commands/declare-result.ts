import { LIMIT } from '../discord/constants.ts';
import type { Context } from '../lookup/context.ts';
import { type MessageResults, resultsInMessage } from '../lookup/message-results.ts';
import { personButtons } from '../lookup/person.ts';
import { type Answer, withLine } from '../render/answer.ts';
import { placeOnButton } from '../render/council-name.ts';
import { commonName, type NamedResult, nothingNamed, theCouncilRead, whichResult } from '../render/declare-result.ts';
import { dayInWords } from '../render/text.ts';
import { councilView, wardView } from '../render/views.ts';
import { wardLabel } from '../render/ward-label.ts';
import { listed } from '../render/words.ts';
import { wardRef } from '../results/ids.ts';
import { yearOf } from '../results/year.ts';
import type { MessageCommand } from './command.ts';
import { defineMessageCommand } from './definition.ts';

/**
 * The "Declare result" command on a message: the result of the ward, council or person that the message names. Nothing
 * from the message is stored, logged or repeated.
 * @param open shows a view: importing the registry here would be a cycle
 */
export function declareResultCommand(open: (view: string, context: Context) => Promise<Answer | null>) {
  return {
    definition: defineMessageCommand('Declare result'),
    description: 'On any message, under Apps: the result of the ward, council or person that the message names',

    async handle(message, context) {
      const found = await resultsInMessage(message, context);
      const named = namedResults(found, context);
      const [first] = named;
      if (!first) return found.isCommon ? commonName() : nothingNamed(found.home);
      const answer = named.length > 1 ? whichResult(named) : await open(first.view, context);
      if (!answer) throw new Error(`the view ${first.view} shows nothing`);
      const lines = [
        ...(found.theCouncil ? [theCouncilRead(found.theCouncil.name)] : []),
        ...(found.missing.length > 0 ? [`No election of ${listed(found.missing, 'or')} is on file.`] : []),
      ];
      return lines.reduce(withLine, answer);
    },
  } satisfies MessageCommand;
}

/** People first, then wards, then councils: the most specific first. */
function namedResults({ people, wards, councils }: MessageResults, context: Context): NamedResult[] {
  const persons = personButtons(people, context).map((button) => ({ ...button, description: 'A candidate' }));
  const several = new Set(wards.map(({ subject }) => subject.council.slug)).size > 1;
  const ofWards = wards.map(({ ballot, subject: { election, council, ref } }) => {
    const place = placeOnButton(council.name);
    const end = several ? `, ${place}, ${yearOf(election.election_date)}` : `, ${dayInWords(election.election_date)}`;
    return {
      label: wardLabel(ballot, LIMIT.buttonLabel, end),
      description: council.name,
      view: wardView.encode({ election: ref, ward: wardRef(ballot) }),
    };
  });
  const ofCouncils = councils.map(({ election, council, ref }) => ({
    label: `${council.name}, ${yearOf(election.election_date)}`,
    description: 'The council as a whole',
    view: councilView.encode({ election: ref }),
  }));
  return [...persons, ...ofWards, ...ofCouncils];
}
