import { electedGap } from '../render/no-poll.ts';
import { partyLabel } from '../render/party-name.ts';
import { wardPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { listed } from '../render/words.ts';
import { electedOn } from '../results/elected.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot } from '../results/schema.ts';
import { wardTitle } from '../results/ward-title.ts';
import { linkFrom } from './link-from.ts';
import { markClass } from './marks.tsx';

interface Props {
  ballot: Ballot;
  subject: Subject;
  /** The path of the page with this link. */
  page: string;
}

/** A ward as a link to its page, and who was elected there. */
export function WardWinners({ ballot, subject: { election, parties }, page }: Props) {
  const { people, tied } = electedOn(ballot);
  return (
    <>
      <a href={linkFrom(page, wardPath(election, ballot))}>{wardTitle(ballot)}</a>
      {people.map((person) => (
        <div class={markClass(person)}>{`${partyLabel(person, parties)}: ${writtenName(person.person_name)}`}</div>
      ))}
      {tied.length > 0 && <div>{`Tied: ${listed(tied.map(({ person_name }) => writtenName(person_name)))}`}</div>}
      {people.length + tied.length === 0 && <div>{`Elected: ${electedGap(ballot)}`}</div>}
    </>
  );
}
