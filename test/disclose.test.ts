import { describe, expect, it } from 'vitest';
import { answerClick, answerCommand, type BotResponse, plainNotice } from '../src/disclose.ts';
import { type Action, type CustomIdParts, readCustomId } from '../src/discord/custom-id.ts';
import type { Invocation } from '../src/discord/interaction.ts';
import type { Answer, Card, TwoFormAnswer } from '../src/render/answer.ts';
import { at } from './support/elections.ts';

const DARLEY = 'ward|E06000015.2003-05-01|darley';
const COUNCIL = 'council|E06000015.2003-05-01';
const PAGE = 'https://officer.example/elections/local.derby.2003-05-01/darley';
const IN_SERVER: Invocation = { type: 2, data: { name: 'ward', options: [] }, guild_id: '5', context: 0 };
/** From a member who may not send messages there. */
const SILENCED: Invocation = { ...IN_SERVER, member: { user: { id: '1' }, permissions: 32n } };
const SILENCED_SENTENCE = 'Only you can see this: you may not send messages in this channel.';
const PUBLIC = { id: '1', private: false };
const PRIVATE = { id: '1', private: true };
const EPHEMERAL = 64;

const result: TwoFormAnswer = {
  kind: 'result',
  view: DARLEY,
  brief: () => ({ embed: { title: 'Darley', url: PAGE } }),
  full: () => ({ embed: { title: 'Darley, in full', url: PAGE } }),
  content: 'Darley, 1 May 2003',
  menus: [
    {
      name: 'wards',
      placeholder: 'Another ward',
      options: [
        { label: 'Darley', view: DARLEY, default: true },
        { label: 'Later wards ▸', view: `${DARLEY}|2`, description: 'Page 2 of 2' },
      ],
    },
  ],
  buttons: [{ label: 'Council', view: COUNCIL }],
};
const choice: Answer = { kind: 'choice', content: 'Which ward?', buttons: [{ label: 'Darley', view: DARLEY }] };
const notFound: Answer = { kind: 'not found', content: 'Not found.' };
const notFoundWith: Answer = { ...choice, kind: 'not found' };
const notice: Answer = {
  kind: 'notice',
  content: 'Settings',
  buttons: [{ label: 'Forget', view: 'settings|forget', style: 4 }],
};

/** Each custom_id of a response, in order. */
function customIds({ response }: BotResponse): string[] {
  return [...JSON.stringify(response).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id = '']) => id);
}
function actionsOf(response: BotResponse): (Action | undefined)[] {
  return customIds(response).map((id) => readCustomId(id)?.action);
}
/** A response's type, and whether only the clicker sees it. */
function typeOf({ response }: BotResponse): [number, boolean] {
  return [response.type, 'data' in response && JSON.stringify(response.data).includes(`"flags":${EPHEMERAL}`)];
}
function contentOf({ response }: BotResponse): string {
  return response.type === 4 || response.type === 7 ? (response.data?.content ?? '') : '';
}

describe('The message of an answer', () => {
  it('of plain text has empty embeds and components, which clear those of an older message', () => {
    const { response } = answerCommand({ kind: 'not found', content: 'Darley' }, PUBLIC, IN_SERVER);
    expect(response).toMatchObject({ data: { content: 'Darley', embeds: [], components: [] } });
  });

  it('has its embed first, then the pictures', () => {
    const pictures = [{ image: { url: 'https://officer.example/charts/1.png' } }];
    const brief = (): Card => ({ embed: { title: 'Darley' }, pictures });
    expect(answerCommand({ ...result, brief }, PUBLIC, IN_SERVER).response).toMatchObject({
      data: { embeds: [{ title: 'Darley' }, ...pictures] },
    });
  });

  it('has its menus above its buttons, and Share last', () => {
    expect(answerCommand(result, PRIVATE, IN_SERVER).response).toMatchObject({
      data: {
        components: [
          { type: 1, components: [{ type: 3 }] },
          {
            type: 1,
            components: [
              { label: 'In full' },
              { label: 'Council' },
              { label: 'Open page', style: 5, url: PAGE },
              { label: 'Share', style: 1 },
            ],
          },
        ],
      },
    });
    const { menus: _, buttons: __, ...bare } = result;
    expect(answerCommand(bare, PRIVATE, IN_SERVER).response).toMatchObject({
      data: {
        components: [{ type: 1, components: [{ label: 'In full' }, { label: 'Open page' }, { label: 'Share' }] }],
      },
    });
  });

  it('links to the page of what it shows and to other pages, and to none if it has no page', () => {
    const links = [{ label: 'Code', url: 'https://code.example' }];
    const linked = (answer: Answer) =>
      [...JSON.stringify(answerCommand(answer, PUBLIC, IN_SERVER).response).matchAll(/"style":5,"url":"([^"]+)"/g)].map(
        ([, url]) => url,
      );
    expect(linked({ ...result, links })).toEqual([PAGE, 'https://code.example']);
    expect(linked({ ...result, brief: () => ({ embed: { title: 'About' } }), links })).toEqual([
      'https://code.example',
    ]);
    expect(linked(notFound)).toEqual([]);
  });

  it('keeps the style of a button, and is grey without one', () => {
    const styles = (answer: Answer) => JSON.stringify(answerCommand(answer, PUBLIC, IN_SERVER).response);
    expect(styles(notice)).toContain('"style":4');
    expect(styles(choice)).toContain('"style":2');
  });

  it('has a menu whose options are views', () => {
    expect(answerCommand(result, PUBLIC, IN_SERVER).response).toMatchObject({
      data: {
        components: [
          {
            components: [
              {
                type: 3,
                custom_id: '1o|1|menu|wards',
                placeholder: 'Another ward',
                options: [
                  { label: 'Darley', value: DARLEY, default: true },
                  { label: 'Later wards ▸', value: `${DARLEY}|2`, description: 'Page 2 of 2' },
                ],
              },
            ],
          },
          { components: [{ label: 'In full' }, { label: 'Council' }, { label: 'Open page' }] },
        ],
      },
    });
    expect(JSON.stringify(answerCommand(result, PUBLIC, IN_SERVER).response)).not.toContain('"view"');
  });
});

describe('The controls of a command’s answer', () => {
  it.each([
    ['a public result', result, PUBLIC, ['1o|1|menu|wards', `1of|1|${DARLEY}`, `1o|1|${COUNCIL}`]],
    [
      'a private result',
      result,
      PRIVATE,
      ['1op|1|menu|wards', `1ofp|1|${DARLEY}`, `1op|1|${COUNCIL}`, `1sp|1|${DARLEY}`],
    ],
    ['a public choice', choice, PUBLIC, [`1c|1|${DARLEY}`]],
    ['a private choice', choice, PRIVATE, [`1cp|1|${DARLEY}`]],
    ['buttons for something not found', notFoundWith, PUBLIC, [`1c|1|${DARLEY}`]],
    ['private buttons for something not found', notFoundWith, PRIVATE, [`1cp|1|${DARLEY}`]],
    ['a notice', notice, PUBLIC, ['1op|1|settings|forget']],
    ['a private notice', notice, PRIVATE, ['1op|1|settings|forget']],
  ])('contain the view and the asker of %s', (_, answer, asker, ids) => {
    expect(customIds(answerCommand(answer, asker, IN_SERVER))).toEqual(ids);
  });

  it('belong to the asker', () => {
    const ids = customIds(answerCommand(result, { id: '80351110224678912', private: true }, IN_SERVER));
    const asker = BigInt('80351110224678912').toString(36);
    expect(ids.map((id) => readCustomId(id))).toEqual([
      { action: 'open', asker, private: true, form: 'brief', view: 'menu|wards' },
      { action: 'open', asker, private: true, form: 'full', view: DARLEY },
      { action: 'open', asker, private: true, form: 'brief', view: COUNCIL },
      { action: 'share', asker, private: true, form: 'brief', view: DARLEY },
    ]);
  });
});

describe('A command’s answer', () => {
  it.each<[string, Answer, typeof PUBLIC, boolean]>([
    ['shows a public result to everybody', result, PUBLIC, false],
    ['shows a private result only to the asker', result, PRIVATE, true],
    ['asks only the asker which of several was meant', choice, PUBLIC, true],
    ['says only to the asker what was not found', notFound, PUBLIC, true],
    ['shows a notice only to the asker', notice, PUBLIC, true],
  ])('%s', (_, answer, asker, ephemeral) => {
    const response = answerCommand(answer, asker, IN_SERVER);
    expect(response.answer).toBe(answer.kind);
    expect(typeOf(response)).toEqual([4, ephemeral]);
  });

  it('is private and says why for a member who may not send messages, without a Share button', () => {
    for (const [asker, content] of [
      [PUBLIC, `Darley, 1 May 2003\n${SILENCED_SENTENCE}`],
      [PRIVATE, 'Darley, 1 May 2003'],
    ] as const) {
      const response = answerCommand(result, asker, SILENCED);
      expect([typeOf(response), contentOf(response)]).toEqual([[4, true], content]);
      expect(actionsOf(response)).toEqual(['open', 'open', 'open']);
      expect(customIds(response).every((id) => readCustomId(id)?.private)).toBe(true);
    }
  });

  const { guild_id: _, ...elsewhere } = IN_SERVER;
  it.each<[string, Invocation, Answer, typeof PUBLIC, boolean]>([
    ['a private result in a server', IN_SERVER, result, PRIVATE, true],
    ['a private result in a private channel', { ...elsewhere, context: 2 }, result, PRIVATE, true],
    ['a private result in a DM with the bot', { ...elsewhere, context: 1 }, result, PRIVATE, false],
    ['a private result in a DM without a context', { ...elsewhere, context: undefined }, result, PRIVATE, false],
    ['a private result in a server without a context', { ...IN_SERVER, context: undefined }, result, PRIVATE, true],
    ['a public result', IN_SERVER, result, PUBLIC, false],
    ['a private choice', IN_SERVER, choice, PRIVATE, false],
    ['something not found', IN_SERVER, notFound, PRIVATE, false],
    ['a notice', IN_SERVER, notice, PRIVATE, false],
  ])('has a Share button or not: %s', (_case, invocation, answer, asker, shares) => {
    expect(actionsOf(answerCommand(answer, asker, invocation)).includes('share')).toBe(shares);
  });
});

describe('A click', () => {
  const control = (action: Action, isPrivate: boolean): CustomIdParts => ({
    action,
    view: DARLEY,
    form: 'brief',
    asker: '1',
    private: isPrivate,
  });
  it.each<[string, CustomIdParts, string, [number, boolean], string]>([
    ['of the asker changes a public message', control('open', false), '1', [7, false], '1o|1|'],
    ['of the asker changes a private message', control('open', true), '1', [7, false], '1op|1|'],
    ['of somebody else gets a private copy of a public message', control('open', false), '2', [4, true], '1op|2|'],
    ['of somebody else gets a private copy of a private message', control('open', true), '2', [4, true], '1op|2|'],
    ['of the asker shares a private message', control('share', true), '1', [4, false], '1o|1|'],
    ['of somebody else shares under their own name', control('share', true), '2', [4, false], '1o|2|'],
    ['of the asker on a public choice posts the result', control('choose', false), '1', [4, false], '1o|1|'],
    ['of the asker on a private choice replaces the question', control('choose', true), '1', [7, false], '1op|1|'],
    ['of somebody else on a public choice posts the result', control('choose', false), '2', [4, false], '1o|2|'],
    ['of somebody else on a private choice gets it privately', control('choose', true), '2', [4, true], '1op|2|'],
  ])('%s', (_, clicked, userId, type, prefix) => {
    const response = answerClick(clicked, result, userId, IN_SERVER);
    expect(response.answer).toBe('result');
    expect(typeOf(response)).toEqual(type);
    expect(at(customIds(response), 0)).toBe(`${prefix}menu|wards`);
    expect(actionsOf(response).includes('share')).toBe(prefix.includes('p'));
  });

  it.each<[Answer, Action]>([
    [choice, 'open'],
    [notFound, 'choose'],
    [notFound, 'share'],
    [notice, 'open'],
  ])('on anything but a result is answered only to the clicker: %#', (answer, action) => {
    const response = answerClick(control(action, false), answer, '1', IN_SERVER);
    expect(response.answer).toBe(answer.kind);
    expect(typeOf(response)).toEqual([4, true]);
  });

  it('on Share says who shared, or that Discord lets only the clicker see it', () => {
    const restricted: Invocation = {
      ...IN_SERVER,
      member: { user: { id: '1' }, permissions: 0n },
      authorizing_integration_owners: { '1': '1' },
    };
    const share = (invocation: Invocation) =>
      contentOf(answerClick(control('share', true), result, '1', invocation)).split('\n');
    expect(share(IN_SERVER)).toEqual(['Darley, 1 May 2003', 'Shared by <@1>']);
    expect(share(restricted)).toEqual([
      'Darley, 1 May 2003',
      'Only you can see this: the server hides replies from apps that members installed themselves.',
    ]);
  });

  it.each<[string, CustomIdParts, [number, boolean], string | null]>([
    ['Share', control('share', true), [4, true], SILENCED_SENTENCE],
    ['a public choice', control('choose', false), [4, true], SILENCED_SENTENCE],
    ['a private choice', control('choose', true), [7, false], null],
    ['their own public message', control('open', false), [7, false], null],
    ['their own private message', control('open', true), [7, false], null],
  ])('of a member who may not send messages, on %s, posts nothing publicly', (_, clicked, type, sentence) => {
    const response = answerClick(clicked, result, '1', SILENCED);
    expect(typeOf(response)).toEqual(type);
    expect(contentOf(response).split('\n').slice(1)).toEqual(sentence === null ? [] : [sentence]);
    expect(actionsOf(response)).not.toContain('share');
  });

  it.each<[string, CustomIdParts, [number, boolean]]>([
    ['of the asker changes the message', control('open', false), [7, false]],
    ['of the asker changes a private message', control('open', true), [7, false]],
    ['of somebody else gets a private copy', { ...control('open', false), asker: '2' }, [4, true]],
    ['shared posts the full form', control('share', true), [4, false]],
  ])('on “In full” %s, and its controls keep the form', (_, clicked, type) => {
    const response = answerClick({ ...clicked, form: 'full' }, result, '1', IN_SERVER);
    expect(typeOf(response)).toEqual(type);
    expect(response.response).toMatchObject({ data: { embeds: [{ title: 'Darley, in full' }] } });
    const forms = customIds(response).map((id) => readCustomId(id)?.form);
    expect(forms.slice(0, 3)).toEqual(['full', 'brief', 'full']);
  });

  it('on “In brief” shows the brief form again, with a button to the full one', () => {
    const { response } = answerClick(control('open', false), result, '1', IN_SERVER);
    expect(response).toMatchObject({ data: { embeds: [{ title: 'Darley' }] } });
    expect(JSON.stringify(response)).toContain('"label":"In full"');
  });

  it('on a notice in two forms changes it in place', () => {
    const about: Answer = { ...result, kind: 'notice' };
    expect(typeOf(answerClick(control('open', true), about, '1', IN_SERVER))).toEqual([7, false]);
  });

  it('on Share counts as shared only if everybody can see the result', () => {
    const shared = new Set<string>();
    answerClick(control('share', true), result, '1', SILENCED, shared);
    expect([...shared]).toEqual([]);
    answerClick(control('share', true), result, '1', IN_SERVER, shared);
    expect([...shared]).toEqual([DARLEY]);
  });

  it('of somebody else on Share of a shared result gets the answer privately', () => {
    const response = answerClick(control('share', true), result, '2', IN_SERVER, new Set([DARLEY]));
    expect([typeOf(response), contentOf(response)]).toEqual([
      [4, true],
      'Darley, 1 May 2003\nThis result was already shared. To share it again, use the command again.',
    ]);
  });

  it('on anything but Share adds no line', () => {
    for (const action of ['open', 'choose'] as const) {
      expect(contentOf(answerClick(control(action, true), result, '1', IN_SERVER))).toBe('Darley, 1 May 2003');
    }
  });
});

it.each(['notice', 'fault'] as const)('A %s in plain words is only for the asker', (answer) => {
  expect(plainNotice(answer, 'Try again.')).toEqual({
    answer,
    response: {
      type: 4,
      data: { content: 'Try again.', embeds: [], components: [], flags: EPHEMERAL, allowed_mentions: { parse: [] } },
    },
  });
});
