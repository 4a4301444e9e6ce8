import { faultText, log, newReference } from '../log.ts';
import type { OpenNight } from '../night/contract.ts';
import type { Nights } from './nights.ts';

/** The counts that are open; none if the list makes no sense, which is logged. */
export function nightsListed({ list }: Pick<Nights, 'list'>): readonly OpenNight[] {
  try {
    const json: unknown = JSON.parse(list);
    if (!Array.isArray(json) || !json.every(isOpenNight)) throw new Error('this is not a list of open nights');
    return json;
  } catch (fault) {
    log('open nights not read', { reference: newReference(), fault: faultText(fault) });
    return [];
  }
}

function isOpenNight(value: unknown): value is OpenNight {
  const { election_id, council } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof election_id === 'string' && typeof council === 'string';
}
