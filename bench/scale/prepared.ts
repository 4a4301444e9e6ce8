import path from 'node:path';
import { type Facts, factsOf } from './facts.ts';
import { type Question, questionsAbout } from './questions.ts';
import { type Published, publish } from './release.ts';
import type { Country } from './synthetic-country/country.ts';

/** A country in KV on this machine, ready to be asked about. */
export interface Prepared {
  name: string;
  isSynthetic: boolean;
  folder: string;
  councils: number;
  /** Distinct names of wards. */
  wards: number;
  published: Published;
  facts: Facts;
  questions: readonly Question[];
}

/** Publishes a country into a folder of its own within another. All its elections are held only meanwhile. */
export async function prepare(
  { name, isSynthetic, councils, parties, elections }: Country,
  place: string,
): Promise<Prepared> {
  const folder = path.join(place, name.replace(/\W+/g, '-'));
  const dataset = { elections: [...elections()], councils, parties };
  const facts = factsOf(dataset.elections);
  const published = await publish(dataset, folder);
  const wards = new Set(councils.flatMap((council) => council.wards.map((ward) => ward.name))).size;
  return {
    name,
    isSynthetic,
    folder,
    councils: councils.length,
    wards,
    published,
    facts,
    questions: questionsAbout(facts),
  };
}
