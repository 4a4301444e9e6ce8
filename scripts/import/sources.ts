import { dayInWords } from '../../src/render/text.ts';
import type { Source } from '../../src/results/schema.ts';

/** The licence that each publisher states. */
const LICENCES = {
  wikipedia: { licence: 'CC BY-SA 4.0', licence_url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  leap: { licence: 'CC BY-SA 3.0', licence_url: 'https://creativecommons.org/licenses/by-sa/3.0/' },
  handbook: {
    licence: 'Open Parliament Licence v3.0',
    licence_url: 'https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/',
  },
  openCouncilData: { licence: 'CC BY-SA 4.0', licence_url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  democracyClub: { licence: 'CC BY 4.0', licence_url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;

export function wikipediaSource(title: string, retrieved: string): Source {
  const url = `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
  return { name: 'Wikipedia', title, url, ...LICENCES.wikipedia, retrieved };
}

export function leapSource(date: string, retrieved: string): Source {
  return {
    name: 'Andrew Teale, Local Elections Archive Project',
    title: `Local elections of ${dayInWords(date)}`,
    url: 'https://www.andrewteale.me.uk/leap/',
    ...LICENCES.leap,
    retrieved,
  };
}

export function handbookSource(date: string, retrieved: string): Source {
  const year = date.slice(0, 4);
  return {
    name: 'House of Commons Library',
    title: `${year} local elections handbook and dataset`,
    url: `https://commonslibrary.parliament.uk/${year}-local-elections-handbook-and-dataset/`,
    ...LICENCES.handbook,
    retrieved,
  };
}

export function democracyClubSource(date: string, retrieved: string): Source {
  return {
    name: 'Democracy Club',
    title: `Candidates and results of ${dayInWords(date)}`,
    url: 'https://candidates.democracyclub.org.uk/data/',
    ...LICENCES.democracyClub,
    retrieved,
  };
}

export function openCouncilDataSource(year: number, retrieved: string): Source {
  return {
    name: 'Open Council Data UK',
    title: `Councillors, ${year}`,
    url: 'https://opencouncildata.co.uk/',
    ...LICENCES.openCouncilData,
    retrieved,
  };
}
