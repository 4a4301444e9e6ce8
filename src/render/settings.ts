import { DANGER } from '../discord/constants.ts';
import { button } from '../discord/message.ts';
import { type Answer, type Asked, openId } from './answer.ts';
import { dayInWords, plain } from './text.ts';

/** What a server's settings are, to be told. */
export interface ToldSettings {
  choice: { home: string | null; private: boolean };
  /** The election that answers where none is asked for. */
  home: { name: string; election_date: string; election_id: string };
  /** What just happened, where something did. */
  saved?: string | undefined;
}

/** A server's settings in words, with a button that deletes them. */
export function settingsAnswer({ choice, home, saved }: ToldSettings, asked: Asked): Answer {
  const forget = openId({ command: 'settings', args: ['forget'] }, { ...asked, private: true });
  const stored = choice.home !== null || choice.private || saved !== undefined;
  const lines = [
    ...(saved ? [saved] : []),
    `Home: the ${plain(home.name)}, ${dayInWords(home.election_date)}${basisOf(choice.home, home.election_id)}.`,
    choice.private
      ? 'Results are for the asker alone, with a button to share them; `private:False` shows one to all.'
      : 'Results are for all to see; `private:True` shows one to the asker alone.',
    stored
      ? 'Stored: this server’s id and this choice, until a year after they were last used. Other members may see the old choice for a minute.'
      : 'Nothing is stored about this server. Change it with `/settings election:` and `private:`.',
  ];
  return {
    kind: 'notice',
    content: lines.join('\n'),
    buttons: stored ? [button(forget, 'Forget', DANGER)] : [],
  };
}

function basisOf(chosen: string | null, electionId: string): string {
  if (chosen === null) return ', as this bot has it where a server chooses nothing';
  return chosen === electionId ? ', chosen here' : ', the newest election of the council chosen here';
}
