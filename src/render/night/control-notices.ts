/** The embeds of a call of control, and of its withdrawal. */
import type { APIEmbed } from 'discord-api-types/v10';
import { majorityMark } from '../../results/control.ts';
import type { Call, NightEvent } from '../../results/night/journal.ts';
import { isDecided, type WardState } from '../../results/night/ward-states.ts';
import { counted } from '../numbers.ts';
import { affiliationOf, colourOf, GREY } from '../party-name.ts';
import { capitalised } from '../text.ts';
import { callWords, certainWords } from './control-words.ts';
import { nightEmbed } from './night-embed.ts';
import type { NightSubject } from './night-subject.ts';
import { publisherLine, publishersWords, sourceWords } from './publisher-line.ts';
import { scoreLine } from './score-line.ts';
import { ukTime } from './uk-time.ts';

const BASIS = 'Derived: control, from seats not up for election, wards declared and candidates in the others';

/** "No overall control is certain: no party can reach 26 of 51 seats". */
export function controlEmbed(
  event: NightEvent,
  call: Call,
  wards: readonly WardState[],
  night: NightSubject,
): APIEmbed {
  const seats = night.manifest.council_seats;
  return nightEmbed(
    {
      title: certainWords(call, wards, night),
      colour: call.kind === 'party' ? colourOf(affiliationOf(call.party, night.parties), night.parties) : GREY,
      lines: [
        ...(call.kind === 'party' ? [`${counted(majorityMark(seats), 'seat')} make a majority.`] : []),
        remainingWords(wards),
      ],
      last: [
        `Worked out from everything published so far, last by ${publishersWords(event)} · ${sourceWords(event)}`,
        scoreLine(wards, night),
      ],
      footer: BASIS,
      at: event.at,
    },
    night,
  );
}

/** What is still to come, which cannot change control. */
function remainingWords(wards: readonly WardState[]): string {
  const open = wards.filter((ward) => !isDecided(ward)).length;
  return open === 0 ? 'No ward is left to declare.' : `${counted(open, 'ward')} to come cannot change that.`;
}

/** "Call withdrawn: no overall control is no longer certain". @param was what had been called */
export function uncertainEmbed(
  event: NightEvent,
  was: Call | null,
  wards: readonly WardState[],
  night: NightSubject,
): APIEmbed {
  const what = was ? callWords(was, night) : 'control';
  return nightEmbed(
    {
      title: `Call withdrawn: ${what} is no longer certain`,
      colour: GREY,
      lines: ['Given what we published last, control depends on wards that are not declared yet.'],
      last: [publisherLine(event), scoreLine(wards, night)],
      footer: BASIS,
      at: event.at,
    },
    night,
  );
}

/** What the message of a call says once it is withdrawn. */
export function callWithdrawnSince(event: NightEvent, wrong: NightEvent, was: Call, night: NightSubject): APIEmbed {
  return nightEmbed(
    {
      title: `Call withdrawn: ${callWords(was, night)}`,
      colour: GREY,
      lines: [],
      last: [`${capitalised(callWords(was, night))} was called here, and the call withdrawn at ${ukTime(event.at)}.`],
      at: wrong.at,
    },
    night,
  );
}
