import type { Ballot } from './schema.ts';

/** What a ballot's ward is called in titles: "Darley"; "Darley by-election", because a ward may have both on one day. */
export function wardTitle({ post_label, by_election }: Pick<Ballot, 'post_label' | 'by_election'>): string {
  return by_election ? `${post_label} by-election` : post_label;
}
