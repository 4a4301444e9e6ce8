import { describe, expect, it } from 'vitest';
import { type SettingsInWords, settingsAnswer } from '../../src/render/settings.ts';

const DERBY_2003 = 'local.derby.2003-05-01';
const home = { name: '2003 Derby City Council election', election_date: '2003-05-01', election_id: DERBY_2003 };
const PUBLIC = 'Results are shown to everybody; `private:True` shows one only to the asker.';
const PRIVATE =
  'Results are shown only to the asker, with a button to share them; `private:False` shows one to everybody.';
const STORED =
  'Stored: this server’s id and these settings. They are deleted after a year without use, sometimes up to a month sooner. Other members may see the old settings for a minute.';
const UNSTORED = 'Nothing is stored about this server. Change it with `/settings election:` and `private:`.';
const HOME = 'Home: the 2003 Derby City Council election, 1 May 2003';
const reply = (settings: SettingsInWords['settings'], saved?: string) => settingsAnswer({ settings, home, saved });

describe('The settings of a server', () => {
  it.each<[string, SettingsInWords['settings'], string | undefined, string[]]>([
    [
      'that chose nothing',
      { home: null, private: false },
      undefined,
      [`${HOME}, the bot’s default.`, PUBLIC, UNSTORED],
    ],
    [
      'that chose an election',
      { home: DERBY_2003, private: false },
      undefined,
      [`${HOME}, chosen here.`, PUBLIC, STORED],
    ],
    [
      'that chose a council',
      { home: 'derby', private: false },
      undefined,
      [`${HOME}, the newest election of the council chosen here.`, PUBLIC, STORED],
    ],
    [
      'that chose only private replies',
      { home: null, private: true },
      undefined,
      [`${HOME}, the bot’s default.`, PRIVATE, STORED],
    ],
    [
      'that just chose public replies',
      { home: null, private: false },
      'Saved.',
      ['Saved.', `${HOME}, the bot’s default.`, PUBLIC, STORED],
    ],
  ])('%s are listed line by line', (_, settings, saved, lines) => {
    expect(reply(settings, saved)).toMatchObject({ kind: 'notice', content: lines.join('\n') });
  });

  it('can be deleted with a red button if they are stored', () => {
    expect(reply({ home: 'derby', private: false }).buttons).toEqual([
      { label: 'Forget', view: 'settings|forget', style: 4 },
    ]);
    expect(reply({ home: null, private: false }).buttons).toEqual([]);
  });
});
