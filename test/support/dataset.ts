/** The recorded facts in `data/` that are compiled into the Worker. */
import councils from '../../data/councils.json' with { type: 'json' };
import parties from '../../data/parties.json' with { type: 'json' };
import type { Dataset } from '../../src/release/make-release.ts';
import { compiledElections } from '../../src/store/compiled-elections.ts';

export const dataset: Dataset = {
  elections: await compiledElections(),
  councils: councils.councils,
  parties: parties.parties,
};
