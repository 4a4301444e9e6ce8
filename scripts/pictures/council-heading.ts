import { partyLabel } from '../../src/render/party-name.ts';
import { capitalised, dayInWords } from '../../src/render/text.ts';
import { controlIn } from '../../src/results/control-in-council.ts';
import type { CouncilSeats } from '../../src/results/council-seats.ts';
import { NO_OVERALL_CONTROL } from '../../src/results/no-overall-control.ts';
import { type CardHeading, fitOnOneLine } from './header.ts';
import type { Scene } from './scene.ts';
import type { Moment } from './seat-holders.ts';

/** The council, the moment and who had control: next to the name, or below it if the name is long. */
export function councilHeading(moment: Moment, seats: CouncilSeats, scene: Scene, width: number): CardHeading {
  const title = scene.council.name;
  const control = controlWords(moment, seats, scene);
  const onOneLine = fitOnOneLine(title, control, width);
  const record = seats.list ? ' · on the day (derived)' : '';
  const day = dayInWords(scene.election.election_date);
  return {
    title,
    headline: onOneLine ? control : '',
    captions: [`${capitalised(moment)} the election of ${day}${record}`, `${capitalised(moment)} ${day}${record}`],
    detail: onOneLine ? '' : control,
  };
}

/** Empty if control is not recorded and does not follow from the seats. */
function controlWords(moment: Moment, seats: CouncilSeats, { election, parties }: Scene): string {
  const control = controlIn(moment, election, seats);
  if (!control) return '';
  const { holder } = control;
  return holder === NO_OVERALL_CONTROL ? capitalised(NO_OVERALL_CONTROL) : `${partyLabel(holder, parties)} control`;
}
