import { describe, expect, it } from 'vitest';
import changes from '../../data/council-changes.json' with { type: 'json' };
import { councilTable as councils } from '../support/dataset.ts';

const bySlug = new Map(councils.map((council) => [council.slug, council]));
const DAY_MS = 24 * 60 * 60 * 1000;
const dayAfter = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

describe('The table of councils', () => {
  it('has each council once, in the order of their slugs', () => {
    const slugs = councils.map(({ slug }) => slug);
    expect(slugs).toEqual([...new Set(slugs)].toSorted());
    expect(slugs.length).toBeGreaterThan(380);
  });

  it('gives no code to two councils', () => {
    const codes = councils.flatMap((council) => council.codes.map(({ gss }) => gss));
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(councils)('is consistent about $slug', (council) => {
    const { gss, codes, seats, predecessors, successors, slug } = council;
    expect(codes.at(-1)?.gss).toBe(gss);
    for (const [index, span] of seats.entries()) {
      expect(span.to).toBeGreaterThanOrEqual(span.from);
      expect(span.from).toBeGreaterThan(seats[index - 1]?.to ?? 0);
    }
    expect(seats.length).toBeGreaterThan(0);
    for (const [index, { from }] of codes.entries()) {
      const previous = codes[index - 1]?.to;
      if (previous) expect(dayAfter(previous)).toBe(from);
    }
    for (const one of predecessors) expect(bySlug.get(one)?.successors).toContain(slug);
    for (const one of successors) expect(bySlug.get(one)?.predecessors).toContain(slug);
    if (successors.length > 0) expect(codes.at(-1)?.to).not.toBeNull();
    const end = codes.at(-1)?.to;
    for (const one of successors) {
      expect(bySlug.get(one)?.codes.map(({ from }) => from)).toContain(end && dayAfter(end));
    }
  });

  it("has Democracy Club's slugs where a name makes another one", () => {
    const slugs = ['bristol', 'county-durham', 'kings-lynn-and-west-norfolk', 'herefordshire', 'st-helens'];
    for (const slug of [...slugs, ...Object.values(changes.slugs)]) expect(bySlug.has(slug)).toBe(true);
    for (const slug of ['durham', 'city-of-bristol', 'buckinghamshire-cc']) expect(bySlug.has(slug)).toBe(false);
  });

  it.each([
    ['leeds', 2018, 99],
    ['birmingham', 2016, 120],
    ['birmingham', 2018, 101],
    ['dorset', 2018, 46],
    ['dorset', 2019, 82],
    ['buckinghamshire', 2020, undefined],
    ['cumbria', 2022, undefined],
  ])('has the size of %s in %i', (slug, year, size) => {
    const span = bySlug.get(slug)?.seats.find(({ from, to }) => from <= year && year <= to);
    expect(span?.seats).toBe(size);
  });
});
