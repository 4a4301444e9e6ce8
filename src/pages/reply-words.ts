import type { TwoFormAnswer } from '../render/answer.ts';
import { BUNDLED_COPY } from '../render/embed.ts';
import { capitalised } from '../render/text.ts';
import { withoutMarkdown } from './reply-text.tsx';

/** What a headline is about, at its beginning: "Joan Travis, Darley, 1 May 2003: ". */
const SUBJECT = /^[^:]+: /;
/** A party's mark in front of its name, which pages draw. */
const MARK = /^\p{Extended_Pictographic}\S* /u;

/** The words of a reply in full, for the page that says the same. */
export interface ReplyWords {
  title: string;
  /** The first line, without what it is about: the title has that. */
  headline: string;
  /** Lines in Markdown. */
  lines: string[];
  /** The short fields, with values in Markdown. */
  figures: { name: string; value: string }[];
  /** Which figures are derived. */
  basis: string;
}

export function wordsOf({ content, full }: TwoFormAnswer): ReplyWords {
  const { title = '', description = '', fields = [], footer } = full().embed;
  return {
    title: withoutMarkdown(title),
    headline: capitalised(withoutMarkdown(content.split('\n')[0] ?? '').replace(SUBJECT, '')),
    lines: description.split('\n').filter((line) => line !== ''),
    figures: fields.filter(({ inline }) => inline).map(({ name, value }) => ({ name, value: value.replace(MARK, '') })),
    basis: (footer?.text ?? '').replace(` · ${BUNDLED_COPY}`, ''),
  };
}
