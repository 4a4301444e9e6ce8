/** Every message of every command, for made-up councils: what its controls are, and what they open. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId } from '../../src/discord/custom-id.ts';
import type { Dataset } from '../../src/release/make-release.ts';
import { partyPath, personPath, wardPath } from '../../src/render/paths.ts';
import { candidateView, compareView, historyView, partyView, wardView } from '../../src/render/views.ts';
import { ballotRef, electionRef, partyRef, personRef, wardRef, wardSlug } from '../../src/results/ids.ts';
import { partiesOnTheDay } from '../../src/results/parties-on-the-day.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import { wardTitle } from '../../src/results/ward-title.ts';
import { ADA, ask, click, ORIGIN, offeredValues, seed, visit } from '../support/bot.ts';
import { at } from '../support/elections.ts';
import { emptyNamespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';
import { madeUpCouncils } from '../support/made-up-councils.ts';

const RUNS = 10;
const MOST_CLICKS = 60;
const TIMEOUT_MS = 120_000;

type Bindings = Awaited<ReturnType<typeof publish>>;
type Reply = Awaited<ReturnType<typeof ask>>;

/** Publishes the councils, with the first election as the home one. */
async function publish(facts: Dataset) {
  const RESULTS = emptyNamespace();
  await seed(RESULTS, facts);
  return { RESULTS, HOME_ELECTION: at(facts.elections, 0).election_id };
}

function everyPublication(check: (facts: Dataset, bindings: Bindings) => Promise<void>): Promise<void> {
  const published = fc.asyncProperty(madeUpCouncils, async (facts) => check(facts, await publish(facts)));
  return fc.assert(published, { numRuns: RUNS });
}

function open(view: string, bindings: Bindings): Promise<Reply> {
  return click(
    customId({ action: 'open', view, form: 'brief', asker: ADA.id, private: false }),
    ADA,
    undefined,
    bindings,
  );
}

/** Each ballot, with its election and its council. */
function ballotsIn({ elections, councils }: Dataset) {
  return elections.flatMap((election) => {
    const council = councils.find(({ slug }) => slug === election.council) as Council;
    return election.ballots.map((ballot) => ({ ballot, election, ref: electionRef(election, council) }));
  });
}

/** The clicks that a message allows: each button, and each option of each menu. */
function clicksOn({ json }: Reply): { custom_id: string; value?: string }[] {
  const { data = {} } = json as { data?: { components?: { components: Control[] }[] } };
  return (data.components ?? [])
    .flatMap(({ components }) => components)
    .flatMap(({ custom_id, options }): { custom_id: string; value?: string }[] =>
      options ? options.map(({ value }) => ({ custom_id, value })) : [{ custom_id }],
    )
    .filter(({ custom_id }) => custom_id !== undefined);
}
interface Control {
  custom_id: string;
  options?: { value: string }[];
}

/** The commands that name something in an election, each by its own name. */
function commandsFor({ ballots, election_id }: Election): [string, Record<string, string>][] {
  const election = election_id;
  const [first, last] = [at(ballots, 0), at(ballots, ballots.length - 1)].map(wardTitle);
  const person = at(at(ballots, 0).candidates, 0);
  return [
    ['ward', { name: `${first}`, election }],
    ['ward', { name: 'Castle', election }],
    ['history', { ward: `${last}` }],
    ['compare', { first: `${first}`, second: `${last}`, election }],
    ['compare', { first: `${first}`, second: `${first}`, election }],
    ['candidate', { name: person.person_name, election }],
    ['candidate', { name: person.person_name }],
    ['party', { name: person.party_name, election }],
    ['wards', { election }],
    ['council', { election }],
    ['council', { name: 'Larkford' }],
    ['settings', { election }],
    ['about', {}],
  ];
}

describe('Every message, for any councils,', () => {
  it(
    'has controls that differ, and each opens something',
    () =>
      everyPublication(async ({ elections }, bindings) => {
        const replies: Reply[] = [];
        for (const [name, options] of elections.flatMap(commandsFor))
          replies.push(await ask(name, options, ADA, bindings));
        const clicked = new Set<string>();
        for (const reply of replies) {
          expect(reply.answer).not.toBe('fault');
          expect(brokenLimits(reply.json)).toEqual([]);
          for (const { custom_id, value } of clicksOn(reply)) {
            const view = value ?? custom_id;
            if (clicked.has(view) || clicked.size > MOST_CLICKS || view.includes('settings')) continue;
            clicked.add(view);
            const opened = await click(custom_id, ADA, value, bindings);
            // A menu of years may offer an election without the ward: the answer then links to those that have it.
            if (opened.answer === 'not found')
              expect(opened.content, view).toMatch(/has no ward called .+ On file for /);
            else expect(opened.answer, view).toMatch(/^(?:result|choice|notice)$/);
            expect(opened.content, view).not.toContain('no longer works');
            replies.push(opened);
          }
        }
      }),
    TIMEOUT_MS,
  );

  it(
    'suggests values that differ',
    () =>
      everyPublication(async ({ elections }, bindings) => {
        const election = at(elections, 0).election_id;
        for (const typed of ['', 'c', 'castle fen', 'a', '20']) {
          for (const [command, option] of [
            ['ward', 'name'],
            ['compare', 'second'],
            ['party', 'name'],
            ['candidate', 'name'],
            ['ward', 'election'],
            ['settings', 'election'],
          ] as const) {
            const values = await offeredValues(command, option, typed, { election }, bindings);
            expect(new Set(values).size, `${command} ${option}: ${typed}`).toBe(values.length);
          }
        }
      }),
    TIMEOUT_MS,
  );
});

describe('Every view, for any councils, opens what it names:', () => {
  it(
    'a ballot, its page and its history',
    () =>
      everyPublication(async (facts, bindings) => {
        for (const { ballot, election, ref } of ballotsIn(facts).slice(0, MOST_CLICKS)) {
          const view = { election: ref, ward: wardRef(ballot) };
          const path = wardPath(election, ballot);
          const reply = await open(wardView.encode(view), bindings);
          expect(reply.embed.url).toBe(ORIGIN + path);
          const page = await visit(`${path}.json`, {}, bindings);
          expect(await page.json()).toMatchObject({ ballot: { ballot_paper_id: ballot.ballot_paper_id } });
          expect((await open(historyView.encode(view), bindings)).answer).toBe('result');
        }
      }),
    TIMEOUT_MS,
  );

  it(
    'two ballots compared',
    () =>
      everyPublication(async (facts, bindings) => {
        const ballots = ballotsIn(facts).slice(0, MOST_CLICKS);
        for (const [index, one] of ballots.entries()) {
          const other = at(ballots, (index + 1) % ballots.length);
          if (one === other) continue;
          const view = compareView.encode({
            election: one.ref,
            ballot: ballotRef(one.ballot),
            otherElection: other.ref,
            otherBallot: ballotRef(other.ballot),
          });
          const reply = await open(view, bindings);
          expect(brokenLimits(reply.json)).toEqual([]);
          const wards = clicksOn(reply)
            .filter(({ custom_id }) => custom_id.includes('|ward|'))
            .map(({ custom_id }) => custom_id.split('|').slice(-2));
          expect(wards).toHaveLength(2);
          expect(wards).toEqual(expect.arrayContaining([one, other].map(({ ballot, ref }) => [ref, wardRef(ballot)])));
        }
      }),
    TIMEOUT_MS,
  );

  it(
    'a person and a party',
    () =>
      everyPublication(async (facts, bindings) => {
        for (const { ballot, election, ref } of ballotsIn(facts).slice(0, MOST_CLICKS / 2)) {
          const person = at(ballot.candidates, 0);
          const reply = await open(
            candidateView.encode({ election: ref, person: personRef(person, ballot) }),
            bindings,
          );
          expect(reply.embed.url).toBe(ORIGIN + personPath(election, person, personRef(person, ballot)));
          const path = partyPath(election, person);
          const party = await open(partyView.encode({ election: ref, party: partyRef(person) }), bindings);
          expect(party.embed.url).toBe(ORIGIN + path);
          expect((await visit(path, {}, bindings)).status).toBe(200);
        }
        for (const election of facts.elections) {
          const refs = partiesOnTheDay(election).map(partyRef);
          expect(new Set(refs).size).toBe(refs.length);
        }
      }),
    TIMEOUT_MS,
  );

  it(
    'a ward’s name alone, as older buttons and links have it, is its ordinary ballot',
    () =>
      everyPublication(async (facts, bindings) => {
        const old = ballotsIn(facts).filter(({ ballot }) => !ballot.by_election && ballot.post_label !== 'Castle Fen!');
        for (const { ballot, election, ref } of old.slice(0, MOST_CLICKS)) {
          const slug = wardSlug(ballot);
          const page = await visit(`/elections/${election.election_id}/${slug}.json`, {}, bindings);
          expect(await page.json()).toMatchObject({ ballot: { ballot_paper_id: ballot.ballot_paper_id } });
          if (slug.length > 50) continue;
          const reply = await open(wardView.encode({ election: ref, ward: slug }), bindings);
          expect(reply.embed.url).toBe(ORIGIN + wardPath(election, ballot));
        }
      }),
    TIMEOUT_MS,
  );
});
