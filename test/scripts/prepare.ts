import { ensureBuilt } from '../../scripts/build.ts';

/** Builds the Worker once, before any test asks for it. */
export default ensureBuilt;
