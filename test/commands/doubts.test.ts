import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, ask, askInFull, fieldOf, visit } from '../support/bot.ts';
import { at, LABOUR, type Testham } from '../support/elections.ts';
import { brokenLimits } from '../support/limits.ts';
import { publishTestham } from '../support/publish.ts';

const ELECTION = 'local.testham.2007-05-03';
const CONTRADICTION = 'The source marks 2 candidates in Mill Hill as elected, but the ward fills 1 seat.';
const REASON = 'The Gazette prints two names in bold.';
const OF_ELECTION = 'Its table of parties adds up Labour wrongly.';

/** Two people are marked as elected to Mill Hill's one seat, and Labour's printed total is wrong. */
function contradictory({ election, millHill, declared }: Testham): void {
  at(millHill.candidates, 0).votes_cast = 613;
  at(millHill.candidates, 1).elected = true;
  at(declared.parties, 1).votes_cast = 1101;
  election.accepted_errors = [
    { rule: 'elected-flags', ballot_paper_id: millHill.ballot_paper_id, reason: REASON },
    { rule: 'party-votes', ballot_paper_id: null, reason: OF_ELECTION },
    { rule: 'party-seats', ballot_paper_id: null, reason: OF_ELECTION },
  ];
}

describe('If two are marked as elected to one seat', () => {
  let published: Awaited<ReturnType<typeof publishTestham>>;
  beforeAll(async () => {
    published = await publishTestham(contradictory);
  });
  const say = (name: string, options: Record<string, string>) => ask(name, options, ADA, published);
  const sayInFull = (name: string, options: Record<string, string>) => askInFull(name, options, ADA, published);

  it.each<[string, Record<string, string>]>([
    ['ward', { name: 'Mill Hill' }],
    ['candidate', { name: 'Ann Archer' }],
    ['candidate', { name: 'Ben Baker' }],
    ['wards', { sort: 'closest' }],
    ['council', { name: 'Testham' }],
    ['compare', { first: 'Mill Hill', second: 'Westward Ho!' }],
    ['history', { ward: 'Mill Hill' }],
    ['party', { name: 'Labour' }],
  ])('/%s %j says so, names no winner and gives no majority', async (name, options) => {
    expect((await say(name, options)).text).not.toContain('213');
    const reply = await sayInFull(name, options);
    expect(reply.answer).toBe('result');
    expect(fieldOf(reply, 'What does not add up')).toContain(`${CONTRADICTION} ${REASON}`);
    expect(reply.text).not.toMatch(/(?:Ann Archer|Ben Baker)[^·,;]* (?:·|,)[^;]{0,40} elected/);
    expect(reply.text).not.toContain('213');
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['ward', { name: 'Mill Hill' }, 'Mill Hill, 3 May 2007: who was elected is in doubt'],
    ['candidate', { name: 'Ann Archer' }, 'Ann Archer, Mill Hill, 3 May 2007: Labour, in doubt, 613 votes, 1st of 2'],
    ['history', { ward: 'Mill Hill' }, 'Mill Hill, Testham: winner in doubt in 2007'],
  ])('the first line of /%s %j says that it is in doubt', async (name, options, line) => {
    expect((await say(name, options)).content).toContain(line);
  });

  it.each([
    ['council', { name: 'Testham' }],
    ['party', { name: 'Labour' }],
  ])('/%s also says what does not add up in the election as a whole', async (name, options) => {
    const sentence = `The figures for the 2007 Testham Borough Council election do not add up. ${OF_ELECTION}`;
    expect(fieldOf(await sayInFull(name, options), 'What does not add up')).toContain(sentence);
  });

  it.each([
    ['council', { name: 'Testham' }],
    ['party', { name: 'Labour' }],
  ])('/%s in brief warns that they do not, and does not say that the winner is not recorded', async (name, options) => {
    const { embed } = await say(name, options);
    expect(embed.description).toContain('⚠ The source’s figures do not add up: see “In full”');
    expect(embed.description).not.toMatch(/not recorded|213|won 0/);
  });

  it.each([`/elections/${ELECTION}`, `/elections/${ELECTION}/mill-hill`, `/elections/${ELECTION}/parties/PP53`])(
    'the page %s and its JSON say so',
    async (path) => {
      const page = await (await visit(path, {}, published)).text();
      expect(page).toContain('What does not add up');
      expect(page).toContain(CONTRADICTION);
      const json = await (await visit(`${path}.json`, {}, published)).json<{
        about_the_figures: { does_not_add_up: string[] };
      }>();
      expect(json.about_the_figures.does_not_add_up.join(' ')).toContain(`${CONTRADICTION} ${REASON}`);
    },
  );

  it('replies about other wards say nothing of it', async () => {
    const reply = await say('ward', { name: 'Westward Ho!' });
    expect(reply.text).not.toContain('add up');
    const json = await (await visit(`/elections/${ELECTION}/westward-ho.json`, {}, published)).json();
    expect(json).toMatchObject({ about_the_figures: { does_not_add_up: [] } });
  });
});

describe('If the record accepts an error that replies cannot see in the figures', () => {
  it('they give the reason', async () => {
    const published = await publishTestham(({ council, election, millHill }) => {
      council.wards.push({ slug: 'dale', name: 'Dale', gss: 'E05999999' });
      millHill.gss = 'E05999999';
      millHill.candidates.push({ ...at(millHill.candidates, 1), ...LABOUR, person_name: 'Col Cox', votes_cast: 1 });
      const reason = 'The Gazette prints the code of Dale.';
      election.accepted_errors = [{ rule: 'gss-codes', ballot_paper_id: millHill.ballot_paper_id, reason }];
    });
    const reply = await askInFull('ward', { name: 'Mill Hill' }, ADA, published);
    expect(fieldOf(reply, 'What does not add up')).toBe(
      '• The figures for Mill Hill do not add up. The Gazette prints the code of Dale.',
    );
  });
});
