import type { ViewMenu } from './answer.ts';
import type { Subject } from './subject.ts';
import { councilView } from './views.ts';
import { wardMenu } from './ward-menu.ts';
import { yearMenu } from './year-menu.ts';

/**
 * The menus below an election as a whole, whatever its kind: its wards, and the council's other elections.
 * @param page the page of the menu of wards; null for the first
 */
export function councilMenus(subject: Subject, page: number | null): ViewMenu[] {
  const { election, ref } = subject;
  return [
    ...wardMenu(election.ballots, subject, { atPage: (to) => councilView.encode({ election: ref, page: to }), page }),
    ...yearMenu(subject, (other) => councilView.encode({ election: other })),
  ];
}
