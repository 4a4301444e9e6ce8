import { ensureBuilt } from '../../scripts/build.ts';
import { DATA } from '../../scripts/bundle.ts';
import { readDataset } from '../../scripts/publish/dataset.ts';
import { releaseWithPictures } from '../../scripts/release.ts';

/** Builds the Worker and draws its pictures once, before several tests at a time would each do so. */
export default async function prepare(): Promise<void> {
  await ensureBuilt();
  await releaseWithPictures(await readDataset(DATA));
}
