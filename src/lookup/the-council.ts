/** Whether a message speaks of "the council" without a name. */
import type { Word } from './message-words.ts';

/** After these, "the council" is a part of something else: "the council tax". */
const NOT_AFTER = /^(?:tax|house|houses|housing|flat|flats|estate|estates|worker|workers)$/;
/** Words that may have a capital letter and name no place or person. */
const NO_NAME =
  /^(?:i|the|council|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|thursday)$/;

/**
 * Whether a message has "the council", and no other word with a capital letter, except at the start of a sentence, that
 * may name another council: "the council in Nottingham".
 */
export function namesTheCouncil(sentences: readonly (readonly Word[])[]): boolean {
  const isNamed = sentences.some((words) =>
    words.some(
      ({ key }, at) => key === 'the' && words[at + 1]?.bare === 'council' && !NOT_AFTER.test(words[at + 2]?.key ?? ''),
    ),
  );
  const hasName = sentences.some((words) =>
    words.slice(1).some(({ key, isCapital }) => isCapital && !NO_NAME.test(key)),
  );
  return isNamed && !hasName;
}
