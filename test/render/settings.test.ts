import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../src/discord/custom-id.ts';
import { settingsAnswer, type ToldSettings } from '../../src/render/settings.ts';

const DERBY_2003 = 'local.derby.2003-05-01';
const home = { name: '2003 Derby City Council election', election_date: '2003-05-01', election_id: DERBY_2003 };
const PUBLIC = 'Results are for all to see; `private:True` shows one to the asker alone.';
const PRIVATE = 'Results are for the asker alone, with a button to share them; `private:False` shows one to all.';
const STORED =
  'Stored: this server’s id and this choice, until a year after they were last used. Other members may see the old choice for a minute.';
const UNSTORED = 'Nothing is stored about this server. Change it with `/settings election:` and `private:`.';
const HOME = 'Home: the 2003 Derby City Council election, 1 May 2003';
const told = (choice: ToldSettings['choice'], saved?: string) =>
  settingsAnswer({ choice, home, saved }, { asker: '1', private: false });

describe('The settings of a server', () => {
  it.each<[string, ToldSettings['choice'], string | undefined, string[]]>([
    [
      'that chose nothing',
      { home: null, private: false },
      undefined,
      [`${HOME}, as this bot has it where a server chooses nothing.`, PUBLIC, UNSTORED],
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
      'that chose private replies alone',
      { home: null, private: true },
      undefined,
      [`${HOME}, as this bot has it where a server chooses nothing.`, PRIVATE, STORED],
    ],
    [
      'that just chose public replies',
      { home: null, private: false },
      'Saved.',
      ['Saved.', `${HOME}, as this bot has it where a server chooses nothing.`, PUBLIC, STORED],
    ],
  ])('%s are told line by line', (_, choice, saved, lines) => {
    expect(told(choice, saved)).toMatchObject({ kind: 'notice', content: lines.join('\n') });
  });

  it('can be forgotten, by a red button for the asker alone, where they are stored', () => {
    const [forget, ...others] = told({ home: 'derby', private: false }).buttons ?? [];
    expect(forget).toMatchObject({ label: 'Forget', style: 4 });
    expect(readCustomId(forget?.custom_id ?? '')).toEqual({
      action: 'open',
      asker: '1',
      private: true,
      view: { command: 'settings', args: ['forget'] },
    });
    expect(others).toEqual([]);
    expect(told({ home: null, private: false }).buttons).toEqual([]);
  });
});
