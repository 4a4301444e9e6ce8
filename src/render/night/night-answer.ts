import type { APIEmbed } from 'discord-api-types/v10';
import { LIMIT } from '../../discord/constants.ts';
import { cut } from '../../discord/message.ts';
import type { Snapshot } from '../../night/contract.ts';
import type { FollowState } from '../../post/contract.ts';
import { certainControl } from '../../results/night/certainty.ts';
import { type Score, type ScoreRow, scoreOf } from '../../results/night/score.ts';
import { type WardState, wardStates } from '../../results/night/ward-states.ts';
import type { TwoFormAnswer } from '../answer.ts';
import { basisWords } from '../basis-words.ts';
import { count } from '../numbers.ts';
import { affiliationOf, colourOf, GREY, square } from '../party-name.ts';
import { partyShortForm } from '../party-short-form.ts';
import { dayInWords, linesWithin, plain } from '../text.ts';
import { nightView } from '../views.ts';
import { signed } from '../words.ts';
import { controlSoFar, stillNeeded } from './control-so-far.ts';
import { baselineName } from './declared-ward.ts';
import { troubledLines } from './follow-words.ts';
import { liveMenu } from './live-menu.ts';
import { livePath } from './live-path.ts';
import { type NightSubject, nightSubject } from './night-subject.ts';
import { declaredWords } from './score-line.ts';
import { ukMoment } from './uk-time.ts';
import { waitingLines, wardStateWords } from './ward-state-words.ts';

interface Asked {
  /** The origin of the request: `https://officer.example`. */
  origin: string;
  /** The follows of the asker's server that get no messages; empty unless the asker may manage the server. */
  troubled: readonly FollowState[];
  /** The page of the menu of wards; null for the first. */
  menuPage: number | null;
}

/**
 * How a count is going: the wards declared, the seats of each party, control, and what is awaited. If it lists follows
 * that get no messages, only the asker sees it.
 */
export function nightAnswer(snapshot: Snapshot, { origin, troubled, menuPage }: Asked): TwoFormAnswer {
  const { manifest, journal } = snapshot;
  const { council, election } = manifest;
  const night = nightSubject(manifest);
  const wards = wardStates(manifest, journal);
  const score = scoreOf(manifest, wards);
  const title = `${council.name}, ${dayInWords(election.election_date)}`;
  const view = nightView.encode({ council: council.gss });
  const embed = (lines: readonly string[]): APIEmbed => {
    const last = timeWords(snapshot);
    return {
      title: cut(plain(title), LIMIT.embedTitle),
      url: origin + livePath(election),
      color: colourOfCall(wards, night),
      description: [linesWithin(lines, LIMIT.embedDescription - last.length - 1), last].join('\n'),
      footer: { text: basisOf(score, night) },
    };
  };
  const lines = [
    ...score.rows.filter(({ seats, net }) => seats > 0 || net).map((row) => rowLine(row, night)),
    ...(manifest.vacant > 0 ? [`${count(manifest.vacant)} vacant`] : []),
    plain(stillNeeded(wards, night)),
  ];
  return {
    kind: troubled.length > 0 ? 'notice' : 'result',
    view,
    content: [
      `${plain(title)}: ${declaredWords(wards)}; ${plain(controlSoFar(wards, night))}`,
      ...troubledLines(troubled),
    ].join('\n'),
    brief: () => ({ embed: embed([...lines, ...waitingLines(wards)]) }),
    full: () => ({ embed: embed([...lines, '', ...wards.map((ward) => wardLine(ward, night))]) }),
    menus: liveMenu(snapshot, {
      atPage: (page) => nightView.encode({ council: council.gss, page }),
      page: menuPage,
    }),
    buttons: [{ label: 'Refresh', view }],
  };
}

/** "🟥 Lab **24** (−2) · won 6": all seats so far, the net change, and those won in this election. */
function rowLine(row: ScoreRow, { parties }: NightSubject): string {
  const change = row.net === null ? '' : ` (${signed(row.net)})`;
  return `${square(row, parties)} ${plain(partyShortForm(row, parties))} **${count(row.seats)}**${change} · won ${count(row.won)}`;
}

function wardLine(ward: WardState, night: NightSubject): string {
  return `**${plain(ward.ballot.post_label)}**: ${plain(wardStateWords(ward, night))}`;
}

/** "Figures from 23:14 on 1 May 2003". */
export function timeWords({ at, closed_at }: Pick<Snapshot, 'at' | 'closed_at'>): string {
  return closed_at === null ? `Figures from ${ukMoment(at)}` : `Closed at ${ukMoment(closed_at)}`;
}

function colourOfCall(wards: readonly WardState[], { manifest, parties }: NightSubject): number {
  const call = certainControl(manifest, wards);
  return call?.kind === 'party' ? colourOf(affiliationOf(call.party, parties), parties) : GREY;
}

/** "Recorded: votes as declared. Derived: seats, net change, control. Compared with: …". */
export function basisOf({ rows }: Score, { manifest: { baseline } }: NightSubject): string {
  const isCompared = rows.some(({ net }) => net !== null);
  const missing = `Net change: ${baseline ? 'in some wards ' : ''}not recorded`;
  const compared = isCompared && baseline ? `Compared with: ${baselineName(baseline.name)}` : missing;
  const derived = ['seats', ...(isCompared ? ['net change'] : []), 'control'];
  return `${basisWords({ recorded: ['votes as declared'], derived })}. ${compared}`;
}
