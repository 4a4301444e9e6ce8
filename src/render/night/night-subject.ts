import type { Manifest } from '../../results/night/manifest.ts';
import { partiesNamed } from '../../results/parties-named.ts';
import { type PartyTable, withMarks } from '../party-marks.ts';

/** A night to write about. */
export interface NightSubject {
  manifest: Manifest;
  /** With a mark for every party that stands or has a seat. */
  parties: PartyTable;
}

/** The same marks for the whole night. */
export function nightSubject(manifest: Manifest): NightSubject {
  const named = [...partiesNamed(manifest.election), ...manifest.continuing];
  return { manifest, parties: withMarks(manifest.parties, named) };
}
