/** Makes a release with its notes and pictures, as it is published. */
import { notesOf } from '../audit/notes.ts';
import { type Dataset, makeRelease, type Release } from '../src/release/make-release.ts';
import type { Council, Election } from '../src/results/schema.ts';
import { refuseErrors } from './findings.ts';
import { councilPictures } from './pictures/council-pictures.ts';
import { readDataset } from './publish/dataset.ts';

/**
 * A release with its pictures, from a cache if they were drawn before.
 * @param albums the album of each picture that is already in KV, by the hash of the picture
 */
export async function releaseWithPictures(
  dataset: Dataset,
  albums: ReadonlyMap<string, string> = new Map(),
): Promise<Release> {
  const picturesOf = (council: Council, elections: readonly Election[]) =>
    councilPictures({ council, elections, parties: dataset.parties });
  return makeRelease(dataset, { notesOf, picturesOf, albums });
}

/**
 * Makes releases of the files in a folder such as `data/`.
 * @throws Error that names the file, if one is missing or invalid, or that lists the errors that stop a publication
 */
export async function fromFiles(folder: string): Promise<(albums: ReadonlyMap<string, string>) => Promise<Release>> {
  const dataset = await readDataset(folder);
  refuseErrors(dataset);
  return (albums) => releaseWithPictures(dataset, albums);
}
