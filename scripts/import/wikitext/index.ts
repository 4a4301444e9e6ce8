/**
 * A Wikipedia election article in wikitext: an infobox, a summary, and one box of templates a ward. By-elections lower
 * in the same article are elections of their own.
 */
import type { Election } from '../../../src/results/schema.ts';
import { partyTable } from '../affiliation.ts';
import { BadInput } from '../bad-input.ts';
import { electionName } from '../contests.ts';
import { CouncilRegister } from '../councils.ts';
import { compositionIn, controlIn, declaredIn, infoboxParties } from '../declared.ts';
import type { Format } from '../format.ts';
import { dateIn } from '../printed.ts';
import { wikipedia } from '../sources.ts';
import { ballotsOf } from './ballots.ts';
import { boxesOf } from './boxes.ts';
import { councilOf } from './council.ts';
import { contradictions, infoboxOf, summaryOf, withSummary } from './overall.ts';
import { piecesOf } from './pieces.ts';

export const wikitextFormat: Format = {
  name: 'Wikipedia article, wikitext',
  files: 1,
  recognises: (text) => /\{\{\s*election[ _]box[ _]begin/i.test(text),
  read([input], context) {
    if (!input) throw new Error('no file was given');
    const { file } = input;
    const pieces = piecesOf(input.text, file);
    const infobox = infoboxOf(pieces);
    const title = context.title ?? infobox.get('election_name') ?? '';
    if (!title) throw new BadInput(file, 1, 'the article names itself nowhere: add --title "2024 … election"');
    const register = new CouncilRegister(context.tables.councils);
    const council = register.council(...councilOf(title, infobox, context, file));
    const date = context.date ?? dateIn(infobox.get('election_date') ?? '');
    if (!date) throw new BadInput(file, 1, 'the infobox has no election_date: add --date 2024-05-02');
    const party = partyTable(context.tables.parties);
    const { ballots, unplaced, notices } = ballotsOf(boxesOf(pieces), { file, council, date, party, register });
    const rows = infoboxParties(infobox, party);
    const summary = summaryOf(pieces, party);
    const sources = [wikipedia(title, context.retrieved)];
    const declared = declaredIn(infobox, rows);
    const whole = {
      control: controlIn(infobox, party),
      composition: compositionIn(rows),
      declared:
        infobox.size + summary.length > 0 ? { ...declared, parties: withSummary(declared.parties, summary) } : null,
    };
    const elections = [...Map.groupBy(ballots, ({ date }) => date)].map(([day, own]): Election => {
      const held = own.map(({ ballot }) => ballot);
      return {
        election_id: `local.${council.slug}.${day}`,
        name: day === date ? title : electionName(council, day, held),
        council: council.slug,
        election_date: day,
        sources,
        ...(day === date ? whole : { control: null, composition: null, declared: null }),
        ballots: held,
      };
    });
    return {
      elections,
      learned: register.learned(),
      unplaced,
      notices: [...notices, ...contradictions(rows, summary, file), ...register.notices],
    };
  },
};
