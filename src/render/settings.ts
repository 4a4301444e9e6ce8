import { DANGER } from '../discord/constants.ts';
import type { Answer } from './answer.ts';
import { dayInWords, plain } from './text.ts';
import { settingsView } from './views.ts';

export interface SettingsInWords {
  settings: { home: string | null; private: boolean };
  /** The election that is used if none is named. */
  home: { name: string; election_date: string; election_id: string };
  /** What has just happened, if anything. */
  saved?: string | undefined;
}

/** A server's settings in words, with a button that deletes them. */
export function settingsAnswer({ settings, home, saved }: SettingsInWords): Answer {
  const stored = settings.home !== null || settings.private || saved !== undefined;
  const lines = [
    ...(saved ? [saved] : []),
    `Home: the ${plain(home.name)}, ${dayInWords(home.election_date)}${homeOrigin(settings.home, home.election_id)}.`,
    settings.private
      ? 'Results are shown only to the asker, with a button to share them; `private:False` shows one to everybody.'
      : 'Results are shown to everybody; `private:True` shows one only to the asker.',
    stored
      ? 'Stored: this server’s id and these settings. They are deleted after a year without use, sometimes up to a month sooner. Other members may see the old settings for a minute.'
      : 'Nothing is stored about this server. Change it with `/settings election:` and `private:`.',
  ];
  return {
    kind: 'notice',
    content: lines.join('\n'),
    buttons: stored ? [{ label: 'Forget', view: settingsView.encode({ action: 'forget' }), style: DANGER }] : [],
  };
}

function homeOrigin(chosen: string | null, electionId: string): string {
  if (chosen === null) return ', the bot’s default';
  return chosen === electionId ? ', chosen here' : ', the newest election of the council chosen here';
}
