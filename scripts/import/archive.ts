/** Reads the results files in a `.zip` archive, as the Local Elections Archive Project packs a day's. */
import { unzipSync } from 'fflate';
import { BadInput } from './bad-input.ts';

/** The only file in an archive that may be results. @throws BadInput if it is damaged, or has none or several */
export function fileInArchive(file: string, bytes: Uint8Array): { name: string; bytes: Uint8Array } {
  const entries = unpacked(file, bytes);
  const files = Object.entries(entries).filter(([name]) => RESULTS.test(name) && !HIDDEN.test(name));
  const [first, ...more] = files;
  if (first && more.length === 0) return { name: first[0], bytes: first[1] };
  if (first)
    throw new BadInput(file, 1, `this archive has ${files.length} results files: unpack it and name its folder`);
  const names = Object.keys(entries).join(', ') || 'nothing';
  throw new BadInput(file, 1, `this archive has no .csv, .json, .txt or .wikitext (it has ${names}); unpack it`);
}

const RESULTS = /\.(?:csv|json|txt|wikitext)$/i;
/** What macOS adds to archives, and other hidden files. */
const HIDDEN = /(?:^|\/)(?:__MACOSX\/|\.)/;

function unpacked(file: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadInput(file, 1, `this archive cannot be read (${reason}): unpack it and name the files in it`);
  }
}
