/** The recorded facts in `data/` that are compiled into the Worker. */

import * as v from 'valibot';
import councils from '../../data/councils.json' with { type: 'json' };
import parties from '../../data/parties.json' with { type: 'json' };
import type { Dataset } from '../../src/release/make-release.ts';
import { Council } from '../../src/results/schema.ts';
import { compiledElections } from '../../src/store/compiled-elections.ts';

/** Checked, and not parsed: a parser would reorder the fields. */
function checked(table: unknown): Council[] {
  v.assert(v.array(Council), table);
  return table;
}

/** The whole table of councils, most of them without elections on file. */
export const councilTable = checked(councils.councils);

const elections = await compiledElections();

export const dataset: Dataset = {
  elections,
  councils: councilTable.filter(({ slug }) => elections.some(({ council }) => council === slug)),
  parties: parties.parties,
};
