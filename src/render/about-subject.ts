import type { Contents, CouncilEntry } from '../release/catalogue.ts';
import type { Subject } from './subject.ts';

/** What `/about` says about the bot and its elections. */
export interface About {
  /** Each command with what it answers and one example. */
  commands: readonly { example: string; description: string }[];
  /** The other councils, with the number of elections on file for each. */
  others: readonly { elections: number }[];
  /** How much is on file of all councils. */
  all: OnFile;
  /** The home election, whose notes are shown, and the sources of its council. */
  home: Subject;
}

/** How much is on file. */
export interface OnFile {
  councils: readonly Pick<CouncilEntry, 'elections' | 'polls'>[];
  counts: Contents['counts'];
}
