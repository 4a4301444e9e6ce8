/** Where a CPU profile says that the time went. */

/** A CPU profile as V8's inspector returns it; times are in µs. */
export interface CpuProfile {
  nodes: readonly {
    id: number;
    callFrame: { functionName: string; lineNumber: number; url: string };
  }[];
  samples: readonly number[];
  /** The time between a sample and the one before it. */
  timeDeltas: readonly number[];
}

/** A function, with the time in it that is not in the functions that it calls. */
export interface SelfTime {
  name: string;
  /** Its source file; empty for the runtime's own. */
  file: string;
  /** In µs. */
  self: number;
}

/** Waiting for requests is not work. */
const IDLE = '(idle)';

/**
 * The functions of a profile, the one with the most time first.
 * @param script the text of the profiled module, in which a comment before each source file's code names the file
 */
export function selfTimes({ nodes, samples, timeDeltas }: CpuProfile, script: string): SelfTime[] {
  const framesById = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const files = filesByLine(script);
  const times = new Map<string, SelfTime>();
  for (const [index, id] of samples.entries()) {
    const { functionName = '', lineNumber = 0, url = '' } = framesById.get(id) ?? {};
    if (functionName === IDLE) continue;
    const file = url === '' ? '' : (files[lineNumber] ?? '');
    const name = functionName || (file ? `(unnamed, line ${lineNumber + 1} of the bundle)` : '(unnamed)');
    const key = `${name} ${file}`;
    const known = times.get(key) ?? { name, file, self: 0 };
    times.set(key, { ...known, self: known.self + (timeDeltas[index] ?? 0) });
  }
  return [...times.values()].toSorted((a, b) => b.self - a.self);
}

/** The source file of each line. */
function filesByLine(script: string): string[] {
  let file = '';
  return script.split('\n').map((line) => {
    file = /^\/\/ (\S+\.[jt]sx?|\S+\.json)$/.exec(line)?.[1] ?? file;
    return file;
  });
}
