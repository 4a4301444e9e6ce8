/** The elections compiled into the Worker. After a change here or in `data/`, run `npm run data:release`. */
import derby2003 from '../../data/elections/local.derby.2003-05-01.json' with { type: 'json' };
import derby2016 from '../../data/elections/local.derby.2016-05-05.json' with { type: 'json' };
import derby2018 from '../../data/elections/local.derby.2018-05-03.json' with { type: 'json' };
import derby2019 from '../../data/elections/local.derby.2019-05-02.json' with { type: 'json' };
import derby2021 from '../../data/elections/local.derby.2021-05-06.json' with { type: 'json' };
import derby2022 from '../../data/elections/local.derby.2022-05-05.json' with { type: 'json' };
import type { Election } from '../results/schema.ts';

/** Not parsed again at run time: a test checks every file of `data/` against the schema. */
export const compiledElections = [derby2003, derby2016, derby2018, derby2019, derby2021, derby2022] as Election[];
