/**
 * A Wikipedia election article in wikitext: an infobox, a summary, and a box of templates for each ward. By-elections
 * in the same article become separate elections.
 */
import { seatsOf } from '../../../src/results/council-size.ts';
import type { Election } from '../../../src/results/schema.ts';
import { BadInput } from '../bad-input.ts';
import { CouncilRegister } from '../council-register.ts';
import { electionTitle } from '../election-title.ts';
import type { Format } from '../format.ts';
import { compositionIn, controlIn, declaredIn, infoboxParties } from '../infobox.ts';
import { infoboxDoubts } from '../infobox-doubts.ts';
import { dateIn } from '../parse-values.ts';
import { partyLookup } from '../party-lookup.ts';
import { wikipediaSource } from '../sources.ts';
import { articleCouncil } from './article-council.ts';
import { ballotsFrom } from './ballots.ts';
import { electionBoxes } from './election-boxes.ts';
import { contradictions, infoboxOf, summaryOf, withSummary } from './infobox-and-summary.ts';
import { markupOf } from './markup.ts';
import { rejectStv } from './stv.ts';
import { unreadParts } from './unread.ts';

export const wikitextFormat: Format = {
  name: 'Wikipedia article, wikitext',
  files: 1,
  recognises: (text) => /\{\{\s*(?:stv[ _])?election[ _]box[ _](?:\w+[ _])*begin/i.test(text),
  read([input], context) {
    if (!input) throw new Error('no file was given');
    const { file } = input;
    const markup = markupOf(input.text, file);
    const { infobox, unread: unreadFields } = infoboxOf(markup);
    rejectStv(markup, infobox, file);
    const title = context.title ?? infobox.get('election_name') ?? '';
    if (!title) throw new BadInput(file, 1, 'the article does not give its title: add --title "2024 … election"');
    const register = new CouncilRegister(context.tables.councils, context.electionsOf);
    const council = register.council(...articleCouncil(title, infobox, context, file));
    const date = context.date ?? dateIn(infobox.get('election_date') ?? '');
    if (!date) throw new BadInput(file, 1, 'the infobox has no election_date: add --date 2024-05-02');
    const party = partyLookup(context.tables.parties);
    const { boxes, unread } = electionBoxes(markup);
    const { ballots, skipped, notices } = ballotsFrom(boxes, { file, council, date, party, register });
    if (ballots.length === 0) throw new BadInput(file, 1, ['no box can be read', ...skipped].join('\n'));
    const rows = infoboxParties(infobox, party);
    const { summary, unread: unreadSummary } = summaryOf(markup, party);
    const unreadHere = [...unread, ...unreadParts(markup, boxes), ...unreadFields, ...unreadSummary];
    const sources = [wikipediaSource(title, context.retrieved)];
    const declared = declaredIn(infobox, rows);
    const onFile = context.tables.councils.find(({ slug }) => slug === council.slug);
    const size = declared.council_seats ?? (onFile ? seatsOf(onFile, date) : null);
    const whole = {
      control: controlIn(infobox, party),
      composition: compositionIn(rows),
      declared:
        infobox.size + summary.length > 0 ? { ...declared, parties: withSummary(declared.parties, summary) } : null,
    };
    const elections = [...Map.groupBy(ballots, ({ date }) => date)].map(([day, own]): Election => {
      const dayBallots = own.map(({ ballot }) => ballot);
      return {
        election_id: `local.${council.slug}.${day}`,
        name: day === date ? title : electionTitle(council, day, dayBallots),
        council: council.slug,
        election_date: day,
        sources,
        ...(day === date ? whole : { control: null, composition: null, declared: null }),
        councillors: null,
        accepted_errors: [],
        ballots: dayBallots,
      };
    });
    return {
      elections,
      learned: register.learned(),
      rows: null,
      skipped: [...skipped, ...unreadHere.map(({ line, sentence }) => `${file}:${line}: ${sentence}`)],
      notices: [
        ...notices,
        ...infoboxDoubts(infobox, rows, size, party).map((sentence) => `${file}:1: ${sentence}`),
        ...contradictions(rows, summary, file),
        ...register.notices,
      ],
    };
  },
};
