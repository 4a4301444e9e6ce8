import { ensureBuilt } from '../../scripts/build.ts';
import { homeDataset } from '../../scripts/publish/dataset.ts';
import { releaseWithPictures } from '../../scripts/release.ts';

/**
 * Builds the Worker and draws its pictures once, before several tests at a time would each do so. The build is a process
 * of its own, so that both cores are busy.
 */
export default async function prepare(): Promise<void> {
  await Promise.all([ensureBuilt(), homeDataset().then((dataset) => releaseWithPictures(dataset))]);
}
