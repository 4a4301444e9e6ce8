import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slashDefinitions as COMMANDS } from '../../scripts/commands.ts';
import { BROWSER, type Channel, seen, Visit } from './visit.ts';

describe.skipIf(!BROWSER)('the playground', () => {
  let visit: Visit;
  let channel: Channel;

  beforeAll(async () => {
    visit = await Visit.begin();
    channel = await visit.open();
  });
  afterAll(() => visit?.end());
  beforeEach(() => visit.reopen(channel));
  afterEach(() => expect(visit.troubles.splice(0)).toEqual([]));

  it('answers a line without option names', async () => {
    const reply = await channel.say('/ward Darley');
    const text = await seen(reply);
    expect(text).toContain('Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433');
    for (const figure of ['1,406', '41.9%', '433', '3,356', 'not recorded']) expect(text).toContain(figure);
    expect(await reply.locator('discord-embed').getAttribute('embed-title')).toBe('Darley, 1 May 2003');
    expect(await reply.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\/en\.wikipedia\.org\//);
    expect(await channel.line.inputValue()).toBe('');
  });

  it('suggests commands, their options, and values from the Worker', async () => {
    await channel.line.pressSequentially('/');
    expect(await channel.suggestions.allInnerTexts()).toHaveLength(COMMANDS.length);
    await channel.line.pressSequentially('wa');
    await expect.poll(() => channel.suggestions.count()).toBe(2);
    await channel.line.press('Tab');
    await expect.poll(() => channel.suggestions.count()).toBe(17);
    await channel.line.pressSequentially('darl');
    await expect.poll(() => channel.suggestions.allInnerTexts()).toEqual(['Darley']);
    await channel.line.press('ArrowDown');
    await channel.line.press('Enter');
    expect(await channel.line.inputValue()).toBe('/ward name:Darley ');
    await expect.poll(() => channel.suggestions.allInnerTexts()).toHaveLength(3);
    await channel.suggestions.filter({ hasText: 'private' }).click();
    await channel.suggestions.filter({ hasText: 'True' }).click();
    expect(await channel.line.inputValue()).toBe('/ward name:Darley private:True ');
    await channel.line.press('Enter');
    expect(await seen(await channel.settled(0))).toContain('Only you can see this');
  });

  it('closes the list with Escape', async () => {
    await channel.line.pressSequentially('/wards sort:');
    await expect.poll(() => channel.suggestions.count()).toBe(4);
    await channel.line.press('Escape');
    expect(await channel.suggestions.count()).toBe(0);
  });

  it('picks the highlighted suggestion with Enter, then sends the line', async () => {
    await channel.type('/wa', '/ward');
    await channel.line.press('Enter');
    expect(await channel.line.inputValue()).toBe('/ward name:');
    await channel.highlighted.filter({ hasText: 'Abbey' }).waitFor();
    await channel.line.press('ArrowDown');
    await channel.line.press('Enter');
    expect(await channel.line.inputValue()).toBe('/ward name:Allestree ');
    await expect.poll(() => channel.suggestions.count()).toBe(3);
    expect(await channel.highlighted.count()).toBe(0);
    expect(await channel.messages.count()).toBe(0);
    await channel.line.press('Enter');
    expect(await seen(await channel.settled(0))).toContain('Allestree, 1 May 2003');
  });

  it('completes the name of an option that was begun', async () => {
    await channel.type('/wards so', 'sort');
    await channel.line.press('Enter');
    expect(await channel.line.inputValue()).toBe('/wards sort:');
    await channel.type('saf', 'safest');
    await channel.line.press('Enter');
    expect(await channel.line.inputValue()).toBe('/wards sort:safest ');
  });

  it('sends a line that says what is highlighted with one press of Enter', async () => {
    await channel.type('/ward darley', 'Darley');
    await channel.line.press('Enter');
    expect(await seen(await channel.settled(0))).toContain('Darley, 1 May 2003');
    await channel.type('/about', '/about');
    await channel.line.press('Enter');
    await channel.settled(1);
  });

  it('asks for a required option instead of sending the line', async () => {
    await channel.type('/ward', '/ward');
    await channel.line.press('Enter');
    expect(await channel.line.inputValue()).toBe('/ward name:');
    const head = channel.page.locator('#suggestions-head');
    await expect.poll(() => seen(head)).toBe('NAME The ward (required)');
    await channel.highlighted.filter({ hasText: 'Abbey' }).waitFor();
    await channel.line.press('Escape');
    await channel.line.press('Enter');
    expect(await channel.line.inputValue()).toBe('/ward name:');
    expect(await seen(channel.page.getByRole('alert'))).toBe('This option is required: name (The ward).');
    expect(await channel.messages.count()).toBe(0);
  });

  it('offers /settings only in a server, to a member with Manage Server', async () => {
    const people = channel.page.getByRole('group', { name: 'You are' });
    expect((await seen(people)).split(/\n+/)).toEqual([
      'You are',
      'Ada',
      'has Manage Server',
      'Ben',
      'no Manage Server',
    ]);
    const offers = async () => {
      await channel.line.fill('/');
      await expect.poll(() => channel.suggestions.count()).toBeGreaterThan(5);
      const all = await channel.suggestions.allInnerTexts();
      return all.some((row) => row.includes('/settings'));
    };
    expect(await offers()).toBe(true);
    await channel.be('Ben');
    expect(await offers()).toBe(false);
    await channel.line.fill('/settings private:True');
    await channel.line.press('Escape');
    await channel.line.press('Enter');
    const alert = channel.page.getByRole('alert');
    expect(await seen(alert)).toBe('Ben may not use /settings: it needs the permission Manage Server.');
    await channel.be('Ada');
    for (const place of ['Group DM', 'Bot DM']) {
      await channel.goTo(place);
      expect([place, await offers()]).toEqual([place, false]);
    }
    await channel.goTo('election-night');
    const reply = await channel.say('/settings');
    expect(await seen(reply)).toContain('Nothing is stored about this server');
    expect(await channel.messages.count()).toBe(1);
  });

  it('stays at the end of the conversation, also after a picture has loaded', async () => {
    const release = await channel.delayPictures();
    const reply = await channel.say('/council');
    await expect.poll(() => channel.pixelsBelow()).toBe(0);
    const before = (await reply.boundingBox())?.height ?? 0;
    release();
    await expect.poll(async () => ((await reply.boundingBox())?.height ?? 0) > before + 50).toBe(true);
    await expect.poll(() => channel.pixelsBelow()).toBe(0);
    await channel.say('/about');
    await expect.poll(() => channel.pixelsBelow()).toBe(0);
  });

  it('stays where the reader has scrolled up to, until they send another command', async () => {
    await channel.say('/ward Chellaston');
    const release = await channel.delayPictures();
    const reply = await channel.say('/council');
    await expect.poll(() => channel.pixelsBelow()).toBe(0);
    await channel.page.mouse.move(700, 400);
    await channel.page.mouse.wheel(0, -200);
    await expect.poll(() => channel.pixelsBelow()).toBeGreaterThan(100);
    const scrollTop = () => channel.page.evaluate(() => document.getElementById('scroll')?.scrollTop);
    // The wheel scrolls smoothly, so the view moves for some frames.
    let last = await scrollTop();
    await expect
      .poll(async () => {
        const [before, now] = [last, await scrollTop()];
        last = now;
        return before === now;
      })
      .toBe(true);
    const [place, before] = [await scrollTop(), (await reply.boundingBox())?.height ?? 0];
    release();
    await expect.poll(async () => ((await reply.boundingBox())?.height ?? 0) > before + 50).toBe(true);
    expect(await scrollTop()).toBe(place);
    await channel.say('/about');
    await expect.poll(() => channel.pixelsBelow()).toBe(0);
  });

  it('says what is wrong with a line, and keeps it', async () => {
    await channel.line.fill('/ward nam:Darley');
    await channel.line.press('Enter');
    await expect.poll(() => seen(channel.page.getByRole('alert'))).toContain('no option nam');
    expect(await channel.line.inputValue()).toBe('/ward nam:Darley');
    expect(await channel.messages.count()).toBe(0);
  });

  it('changes a message in place for the person who asked, and gives others a copy of their own', async () => {
    const reply = await channel.say('/ward Darley');
    await channel.choose(reply, 'Abbey');
    await expect.poll(() => seen(reply)).toContain('Abbey, 1 May 2003:');
    expect(await channel.messages.count()).toBe(1);

    await channel.be('Ben');
    await channel.choose(reply, 'Chellaston');
    const copy = await channel.settled(1);
    expect(await seen(copy)).toMatch(/Chellaston, 1 May 2003:[\s\S]+Only you can see this/);
    expect(await seen(reply)).toContain('Abbey, 1 May 2003:');
    await channel.be('Ada');
    expect(await channel.messages.count()).toBe(1);
  });

  it('chooses from a menu by keyboard alone', async () => {
    const reply = await channel.say('/ward Darley');
    await reply.getByRole('combobox').focus();
    for (const key of ['ArrowDown', 's', 'Enter']) await channel.page.keyboard.press(key);
    await expect.poll(() => seen(reply)).toContain('Sinfin, 1 May 2003:');
  });

  it('turns the pages of a ranking', async () => {
    const reply = await channel.say('/wards');
    await reply.getByRole('button', { name: /next/i }).click();
    await expect.poll(() => seen(reply)).toContain('11 Sinfin');
    await reply.getByRole('button', { name: /prev|back|◂/i }).click();
    await expect.poll(() => seen(reply)).toContain('1 Chellaston');
  });

  it('shares a private result with everyone in the channel', async () => {
    const reply = await channel.say('/ward name:Darley private:true');
    await reply.getByRole('button', { name: 'Share' }).click();
    const shared = await channel.settled(1);
    expect(await seen(shared)).toMatch(/Joan Travis[\s\S]+Shared by @?Ada/);
    expect((await seen(shared)).match(/Ada/g)).toHaveLength(1);

    await channel.be('Ben');
    await expect.poll(() => channel.messages.count()).toBe(1);
    expect(await seen(channel.messages.first())).not.toContain('Only you can see this');

    await channel.be('Ada');
    await channel.messages.first().getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => channel.messages.count()).toBe(1);
  });

  it('shares a result once: a second press on Share says that it was already shared', async () => {
    const reply = await channel.say('/ward name:Darley private:True');
    await reply.getByRole('button', { name: 'Share', exact: true }).click();
    await channel.settled(1);
    await reply.getByRole('button', { name: 'Share', exact: true }).click();
    const shared = reply.getByRole('button', { name: 'Shared', exact: true });
    await shared.waitFor();
    expect(await shared.isDisabled()).toBe(true);
    expect(await seen(reply)).toContain('This result was already shared.');
    expect(await channel.messages.count()).toBe(2);
  });

  it('posts a line that is no command, and declares the result that it names by keyboard alone', async () => {
    const message = await channel.say('What happened in Darley in 2019?');
    await message.getByRole('button', { name: 'Apps on this message' }).focus();
    await channel.page.keyboard.press('Enter');
    await channel.page.keyboard.press('Tab');
    await channel.page.keyboard.press('Enter');
    const text = await seen(await channel.settled(1));
    expect(text).toContain('used Declare result');
    expect(text).toContain('Darley, 2 May 2019: ');
    expect(text).toContain('Only you can see this');
  });

  it('opens the commands on a message above it, so that they cover neither its text nor the box', async () => {
    await channel.page.setViewportSize({ width: 390, height: 844 });
    await channel.say('/ward Darley');
    const message = await channel.say('What happened in Darley in 2019?');
    await message.getByRole('button', { name: 'Apps on this message' }).click();
    const list = await message.getByRole('group', { name: 'Apps', exact: true }).boundingBox();
    const top = (await message.boundingBox())?.y ?? 0;
    expect((list?.y ?? top) + (list?.height ?? 0)).toBeLessThanOrEqual(top + 1);
  });

  it('types a command that a reply names, when it is pressed', async () => {
    const reply = await channel.say('/ward Atlantis');
    await reply.getByRole('button', { name: '/ward', exact: true }).click();
    expect(await channel.line.inputValue()).toBe('/ward ');
    expect(await channel.line.evaluate((line) => line === document.activeElement)).toBe(true);
  });

  it('offers no Share button in a DM with the bot', async () => {
    await channel.goTo('Bot DM');
    const reply = await channel.say('/ward name:Darley private:true');
    expect(await seen(reply)).toContain('Joan Travis');
    expect(await reply.getByRole('button', { name: 'Share' }).count()).toBe(0);
    await channel.goTo('election-night');
    expect(await channel.messages.count()).toBe(0);
  });

  it('draws the card of a link, with its picture and its buttons', async () => {
    const reply = await channel.say('/ward Darley');
    const link = (await reply.locator('discord-embed').getAttribute('url')) ?? '';
    const message = await channel.say(link);
    const card = message.locator('.card');
    await card.waitFor();
    expect(await message.getAttribute('author')).toBe('Ada');
    expect(await seen(card.getByRole('heading'))).toBe(
      'Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433',
    );
    for (const figure of ['1,406', '973', 'Wikipedia']) expect(await seen(card)).toContain(figure);
    const picture = card.getByRole('img', { name: /^Bar chart of the votes in Darley/ });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    const buttons = card.locator('a.button');
    expect(await buttons.allInnerTexts()).toEqual(['Open page ↗', 'Council ↗']);
    expect(await buttons.first().getAttribute('href')).toBe(link);
    expect(await card.evaluate((drawn) => getComputedStyle(drawn).borderLeftColor)).toBe('rgb(250, 166, 26)');
    await channel.page.setViewportSize({ width: 360, height: 720 });
    expect(await card.evaluate((drawn) => drawn.getBoundingClientRect().right <= innerWidth)).toBe(true);
  });

  it('draws the Open Graph card of a page without a valid component embed, as plain text, and says why', async () => {
    const openGraph = {
      siteName: 'Returning Officer',
      title: 'Darley, *1 May 2003*',
      description: '**Joan Travis** elected',
      colour: '#FAA61A',
      image: null,
    };
    const preview = { card: null, problem: 'It is not JSON.', openGraph };
    await channel.page.route('**/link-preview?*', (route) => route.fulfill({ json: preview }));
    const message = await channel.say('https://officer.example/elections/a');
    const embed = message.locator('discord-embed');
    await embed.waitFor();
    expect(await embed.getAttribute('embed-title')).toBe('Darley, *1 May 2003*');
    expect(await seen(embed)).toContain('**Joan Travis** elected');
    expect(await seen(message)).toContain('The page’s component embed breaks a rule. It is not JSON.');
  });

  it('says why a link has no card', async () => {
    const other = await channel.say('https://other.example/page');
    await expect.poll(() => seen(other)).toMatch(/Only links to http:\S+ have a card here\./);
    // The browser itself logs a failed request.
    visit.troubles.splice(0);
  });

  it('says so if the Worker does not answer', async () => {
    await channel.page.route('**/interactions', (route) => route.fulfill({ status: 502, body: 'The Worker is away.' }));
    const reply = await channel.say('/ward Darley');
    expect(await seen(reply)).toMatch(/did not respond\s+The Worker is away\./);
    // The browser itself logs a failed request.
    visit.troubles.splice(0);
  });

  it('draws hostile text as text', async () => {
    const hostile = '<img src=x onerror="window.hurt=1"> [x](javascript:window.hurt=1)';
    const data = {
      content: hostile,
      embeds: [{ title: hostile, description: hostile, url: 'javascript:window.hurt=1', footer: { text: hostile } }],
    };
    await channel.page.route('**/interactions', (route) => route.fulfill({ json: { type: 4, data } }));
    const reply = await channel.say('/ward Darley');
    expect(await seen(reply.locator('.text').first())).toBe(hostile);
    expect(await reply.locator('.text img, .text a').count()).toBe(0);
    expect(await reply.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(await channel.page.evaluate('window.hurt')).toBeUndefined();
  });

  it.each([320, 360, 375])('fits a phone %i pixels wide', async (width) => {
    await channel.page.setViewportSize({ width, height: 720 });
    for (const line of ['/ward Chellaston', '/council', '/wards', '/about']) {
      await channel.say(line);
      const overhang = await channel.page.evaluate(() => {
        const scroll = document.getElementById('scroll');
        return Math.max(
          document.documentElement.scrollWidth - innerWidth,
          (scroll?.scrollWidth ?? 0) - (scroll?.clientWidth ?? 0),
        );
      });
      expect([line, overhang]).toEqual([line, 0]);
    }
  });
});
