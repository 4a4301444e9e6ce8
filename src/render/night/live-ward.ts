/** A ward while its council's count is open. */
import type { APIEmbed } from 'discord-api-types/v10';
import { LIMIT } from '../../discord/constants.ts';
import { cut } from '../../discord/message.ts';
import type { Snapshot } from '../../night/contract.ts';
import { electionRef, wardRef } from '../../results/ids.ts';
import type { WardEvent } from '../../results/night/journal.ts';
import { type WardState, wardStates } from '../../results/night/ward-states.ts';
import { writtenName } from '../../results/person-name.ts';
import type { Ballot } from '../../results/schema.ts';
import { wardResult } from '../../results/ward-result.ts';
import type { TwoFormAnswer } from '../answer.ts';
import { GREY, square } from '../party-name.ts';
import { partyShortForm } from '../party-short-form.ts';
import { dayInWords, linesWithin, plain } from '../text.ts';
import { nightView, wardView } from '../views.ts';
import { wardVerdict } from '../ward-words.ts';
import { colourOfWard, declaredBasis, declaredLines, verdictOf } from './declared-ward.ts';
import { liveMenu } from './live-menu.ts';
import { livePath } from './live-path.ts';
import { timeWords } from './night-answer.ts';
import { type NightSubject, nightSubject } from './night-subject.ts';
import { publishersWords, sourceWords } from './publisher-line.ts';
import { scoreLine } from './score-line.ts';
import { ukTime } from './uk-time.ts';
import { disputeLines } from './ward-notices.ts';
import { WAITING } from './ward-state-words.ts';

const LONGEST_PARTY = 24;

interface Around {
  /** The origin of the request: `https://officer.example`. */
  origin: string;
  /** The page of the menu of wards; null for the one with this ward. */
  menuPage: number | null;
  /** The ward's newest result on file; null if there is none. */
  last: { day: string; view: string } | null;
}

/** What is declared in a ward; its candidates if nothing is. @param ballot the ward's, of the manifest */
export function liveWardAnswer(snapshot: Snapshot, ballot: Ballot, { origin, menuPage, last }: Around): TwoFormAnswer {
  const { manifest, journal } = snapshot;
  const { council, election } = manifest;
  const night = nightSubject(manifest);
  const wards = wardStates(manifest, journal);
  const ward = wards.find((one) => one.ballot.ballot_paper_id === ballot.ballot_paper_id);
  if (!ward) throw new Error(`The manifest has no ballot ${ballot.ballot_paper_id}.`);
  const title = `${ballot.post_label}, ${dayInWords(election.election_date)}`;
  const view = { election: electionRef(election, council), ward: wardRef(ballot) };
  const embed = (lines: readonly string[]): APIEmbed => {
    const ends = [scoreLine(wards, night), timeWords(snapshot)];
    const room = LIMIT.embedDescription - ends.join('\n').length - 1;
    return {
      author: { name: cut(council.name, LIMIT.embedTitle) },
      title: cut(plain(title), LIMIT.embedTitle),
      url: origin + livePath(election),
      color: ward.status === 'declared' ? colourOfWard(ward, night) : GREY,
      description: [linesWithin(lines, room), ...ends].join('\n'),
      ...(ward.status === 'declared' ? { footer: { text: declaredBasis(ward, night) } } : {}),
    };
  };
  const lines = linesOf(ward, night);
  const events = journal.filter((event) => event.kind !== 'control' && isOf(event, ballot)) as WardEvent[];
  return {
    kind: 'result',
    view: wardView.encode(view),
    content: plain(cut(`${title}: ${headline(ward, night)}`, LIMIT.content / 2)),
    brief: () => ({ embed: embed(lines) }),
    full: () => ({ embed: embed([...lines, '', ...events.map(eventLine)]) }),
    menus: liveMenu(snapshot, {
      shown: ballot,
      atPage: (page) => wardView.encode({ ...view, page }),
      page: menuPage,
    }),
    buttons: [
      { label: 'The count', view: nightView.encode({ council: council.gss }) },
      ...(last ? [{ label: `Result of ${dayInWords(last.day)}`, view: last.view }] : []),
    ],
  };
}

/** "Joan Travis (Liberal Democrats) elected, majority 433"; "recount". Not escaped. */
function headline({ ballot, status }: WardState, { manifest, parties }: NightSubject): string {
  if (status !== 'declared' && status !== 'unopposed') return WAITING[status];
  return wardVerdict(wardResult(ballot, manifest.election), { parties });
}

function linesOf(ward: WardState, night: NightSubject): string[] {
  const { status, declaredBy, ballot } = ward;
  if (status === 'declared' && declaredBy)
    return [
      `**${plain(verdictOf(ward, night))}**`,
      ...declaredLines(ward, night),
      ...disputeLines(ward),
      `${declaredBy.kind === 'corrected' ? 'Corrected' : 'Published'} at ${ukTime(declaredBy.at)} by ${publishersWords(declaredBy)} · ${sourceWords(declaredBy)}`,
    ];
  const standing = ballot.candidates.map((candidate) => {
    const party = cut(partyShortForm(candidate, night.parties), LONGEST_PARTY);
    return `${square(candidate, night.parties)} ${plain(writtenName(candidate.person_name))} ${plain(party)}`;
  });
  return status === 'unopposed' ? standing : ['Candidates:', ...standing];
}

/** Nouns, because the time is that of publication: the journal has no other. */
const EVENTS: Record<Exclude<WardEvent['kind'], 'status'>, string> = {
  declared: 'declaration',
  corrected: 'correction',
  withdrawn: 'withdrawal',
  disputed: 'dispute',
};

/** "23:07: declaration, published by Derby City Council". */
function eventLine(event: WardEvent): string {
  const what = event.kind === 'status' ? WAITING[event.status] : EVENTS[event.kind];
  return `${ukTime(event.at)}: ${what}, published by ${publishersWords(event)}`;
}

function isOf(event: { ballot_paper_id: string }, { ballot_paper_id }: Ballot): boolean {
  return event.ballot_paper_id === ballot_paper_id;
}
