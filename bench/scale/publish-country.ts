import path from 'node:path';
import { notesOf } from '../../audit/notes.ts';
import { localStore } from '../../scripts/publish/local-store.ts';
import { writesOf } from '../../scripts/publish/plan.ts';
import { planPublication } from '../../scripts/publish/plan-publication.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import { type Dataset, makeRelease } from '../../src/release/make-release.ts';
import type { Candidate, Election } from '../../src/results/schema.ts';
import { type NamesToAsk, namesToAsk } from './names-to-ask.ts';
import { type Question, questionsAbout } from './questions.ts';
import type { Country } from './synthetic-country/country.ts';

/** A country in KV on this machine, with the questions to ask about it. */
export interface PublishedCountry {
  name: string;
  isSynthetic: boolean;
  /** The folder of its KV namespace. */
  folder: string;
  /** The number of councils, and of distinct ward names. */
  councils: number;
  wards: number;
  publishing: PublishingFigures;
  names: NamesToAsk;
  questions: readonly Question[];
}

/** The cost of publishing a release without pictures. */
export interface PublishingFigures {
  /** Seconds to make, audit and hash the release. */
  prepared: number;
  /** Seconds to write it to KV on this machine. */
  stored: number;
  writes: number;
  /** Bytes of all values together. */
  bytes: number;
  /** Bytes of the catalogue, which every cold isolate reads. */
  catalogue: number;
  largest: { key: string; bytes: number };
  /** Writes to publish one corrected vote, and one corrected name, in the first election. */
  voteCorrection: number;
  nameCorrection: number;
}

/** Publishes a country into a new folder within `parent`. Its elections stay in memory only until this returns. */
export async function publishCountry(country: Country, parent: string): Promise<PublishedCountry> {
  const { name, isSynthetic, councils, parties } = country;
  const folder = path.join(parent, name.replace(/\W+/g, '-'));
  const dataset = { elections: [...country.elections()], councils, parties };
  const names = namesToAsk(dataset.elections);
  return {
    name,
    isSynthetic,
    folder,
    councils: new Set(dataset.elections.map(({ council }) => council)).size,
    wards: new Set(dataset.elections.flatMap(({ ballots }) => ballots.map(({ post_label }) => post_label))).size,
    publishing: await publish(dataset, folder),
    names,
    questions: questionsAbout(names),
  };
}

/** Publishes a release, then plans two corrections without writing them. */
async function publish(dataset: Dataset, folder: string): Promise<PublishingFigures> {
  const store = await localStore(folder);
  const planFor = (elections: readonly Election[]) =>
    planPublication((albums) => makeRelease({ ...dataset, elections }, { notesOf, albums }), store);
  const writesFor = async (correct: (election: Election) => Election) =>
    writesOf(await planFor(dataset.elections.map((election, index) => (index === 0 ? correct(election) : election))));
  try {
    const started = performance.now();
    const plan = await planFor(dataset.elections);
    const ready = performance.now();
    for (const batch of plan.batches) await store.put(batch);
    const done = performance.now();
    const sizes = plan.batches.flat().map(({ key, value }) => ({ key, bytes: Buffer.byteLength(value) }));
    return {
      prepared: (ready - started) / 1000,
      stored: (done - ready) / 1000,
      writes: writesOf(plan),
      bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
      catalogue: sizes.find(({ key }) => key === CATALOGUE)?.bytes ?? 0,
      largest: sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most)),
      voteCorrection: await writesFor(withVoteCorrected),
      nameCorrection: await writesFor(withNameCorrected),
    };
  } finally {
    await store.close();
  }
}

/** The election with one more vote for the first candidate of its first ward. */
export function withVoteCorrected(election: Election): Election {
  return withFirstCandidate(election, (person) => ({ ...person, votes_cast: (person.votes_cast ?? 0) + 1 }));
}

/** The election with another surname for the first candidate of its first ward. */
export function withNameCorrected(election: Election): Election {
  return withFirstCandidate(election, (person) => ({ ...person, person_name: `${person.person_name}son` }));
}

function withFirstCandidate(election: Election, correct: (person: Candidate) => Candidate): Election {
  const [ballot, ...ballots] = election.ballots;
  const [person, ...people] = ballot?.candidates ?? [];
  if (!ballot || !person) throw new Error(`${election.election_id} has no candidate to correct.`);
  return { ...election, ballots: [{ ...ballot, candidates: [correct(person), ...people] }, ...ballots] };
}
