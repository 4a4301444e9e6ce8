/** `npm run data:verify`: works out what replies conclude a second time, in another way, and compares. */
import path from 'node:path';
import { defaultMessage, runScript } from './command-line.ts';
import { electionFiles } from './election-files.ts';
import { readJson } from './read-path.ts';
import { ballotConclusions } from './verify/ballot-conclusions.ts';
import { botConclusions } from './verify/bot-conclusions.ts';
import { councilConclusions } from './verify/council-conclusions.ts';

const COMMAND_LINE = {
  command: 'npm run data:verify',
  exitCodes: '0 all agree; 1 some differ; 2 wrong usage',
  usage: '[--data <folder>]',
  summary: `Works out hold or gain of each seat, the council's seats and control from the records a second time, without the
code that replies use, and compares the two. Fails if they differ.`,
  options: { data: { type: 'string', value: '<folder>', default: 'data', help: 'the records; data by default' } },
} as const;

await runScript(
  COMMAND_LINE,
  async ({ data }) => {
    const { councils } = await readJson(path.join(data, 'councils.json'));
    const folder = path.join(data, 'elections');
    const files = electionFiles(folder);
    let [same, different] = [0, 0];
    for (const file of files) {
      const election = await readJson(file);
      const council = councils.find(({ slug }: { slug: string }) => slug === election.council);
      if (!council) throw new Error(`${file}: there is no council "${election.council}" in the table of councils.`);
      const ours = new Map([...ballotConclusions(election), ...councilConclusions(election, council)]);
      const theirs = botConclusions(election, council);
      for (const fact of new Set([...ours.keys(), ...theirs.keys()])) {
        const [one, other] = [ours.get(fact), theirs.get(fact)];
        if (one === other) same++;
        else {
          different++;
          console.error(`${fact}: replies say ${other ?? 'nothing'}; the records give ${one ?? 'nothing'}`);
        }
      }
    }
    console.log(`${files.length} elections: ${same} conclusions agree, ${different} differ`);
    return different > 0 ? 1 : 0;
  },
  (cause) => `The conclusions could not be verified: ${defaultMessage(cause)}`,
);
