import { councilResult } from '../results/council-result.ts';
import { partyResult } from '../results/party-result.ts';
import type { WardSorting } from '../results/ward-sorting.ts';
import { byElectionPage } from './by-election-page.tsx';
import { comparePage } from './compare-page.tsx';
import { councilPage } from './council-page.tsx';
import { historyPage } from './history-page.tsx';
import type { PageContent } from './page.tsx';
import { partyPage } from './party-page.tsx';
import { personPage } from './person-page.tsx';
import type { Place } from './place.ts';
import { wardPage } from './ward-page.tsx';
import { wardsPage } from './wards-page.tsx';

/** The content of the page of a place. @param sorting of a table of wards; null for the source's own order */
export function contentOf(place: Place, sorting: WardSorting | null = null): PageContent {
  const { subject } = place;
  const { election, council } = subject;
  switch (place.kind) {
    case 'council':
      if (subject.kind !== 'council') return byElectionPage(subject.kind, subject, sorting);
      return councilPage(councilResult(election, council), subject, sorting);
    case 'ward':
      return wardPage(place, subject);
    case 'party':
      return partyPage(partyResult(place.party, election, council), subject);
    case 'person':
      return personPage(place, subject);
    case 'history':
      return historyPage(place.contests, subject);
    case 'compare':
      return comparePage(place);
    case 'wards':
      return wardsPage(place.order, place.wonBy, subject);
  }
}
