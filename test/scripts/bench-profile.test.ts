import { describe, expect, it } from 'vitest';
import { profileReport } from '../../bench/profile/index.ts';
import { type CpuProfile, selfTimes } from '../../bench/profile/self-times.ts';

const SCRIPT = `// src/discord/verify.ts
function verify() {}
// node_modules/hono/dist/compose.js
var compose = () => {};
// a comment about src/respond.ts
`;

const node = (id: number, functionName: string, lineNumber: number, url = 'file:///index.js') => ({
  id,
  callFrame: { functionName, lineNumber, url },
});

const PROFILE: CpuProfile = {
  nodes: [
    node(1, '(idle)', -1, ''),
    node(2, 'verify', 1),
    node(3, '', 3),
    node(4, 'verify', 1),
    node(5, '(garbage collector)', -1, ''),
  ],
  samples: [2, 1, 3, 4, 2, 5],
  timeDeltas: [100, 9000, 50, 30, 20, 10],
};

describe('The profile of a warm /ward', () => {
  it('adds up the time of each function, with its source file, and leaves out waiting', () =>
    expect(selfTimes(PROFILE, SCRIPT)).toEqual([
      { name: 'verify', file: 'src/discord/verify.ts', self: 150 },
      { name: '(unnamed, line 4 of the bundle)', file: 'node_modules/hono/dist/compose.js', self: 50 },
      { name: '(garbage collector)', file: '', self: 10 },
    ]));

  it('prints the time of one request, and the part of all work', () => {
    const report = profileReport(selfTimes(PROFILE, SCRIPT), 10);
    expect(report).toContain('The isolate worked for 21 µs a request');
    expect(report).toContain('| `verify` | src/discord/verify.ts | 15.0 | 71.4% |');
  });
});
