import { describe, expect, it } from 'vitest';
import { tool } from './tool.ts';

describe('ask', () => {
  it('prints the reply readable and ends with 0', async () => {
    const { code, stdout, stderr } = await tool('ask', '/ward Darley');
    expect(stdout).toMatch(/^Darley, 1 May 2003: Joan Travis \(Liberal Democrats\) elected, majority 433\n/);
    expect(stdout).toContain('1,406');
    expect(stdout).toMatch(/\[ .+ ▾ \].*17 in all/);
    expect(stdout).toContain('https://en.wikipedia.org/wiki/2003_Derby_City_Council_election');
    expect(stdout).not.toMatch(/\*\*|\\|undefined|\[object/);
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('prints the raw response with --json', async () => {
    const { code, stdout } = await tool('ask', '/ward name:Darley private:true', '--json');
    const response = JSON.parse(stdout);
    expect(response).toMatchObject({ type: 4, data: { flags: 64, content: expect.stringContaining('Joan Travis') } });
    expect(code).toBe(0);
  });

  it('says who sees a private reply', async () => {
    const { stdout } = await tool('ask', '/ward name:Darley private:true');
    expect(stdout).toContain('[ Share ]');
    expect(stdout).toMatch(/Only you can see this\n$/);
  });

  it.each([
    ['nothing is found', '/ward Zzyzx', 'Darley'],
    ['several are meant', '/candidate Graham', 'Graham'],
  ])('ends with 1 where %s', async (_, line, named) => {
    const { code, stdout } = await tool('ask', line);
    expect(stdout).toContain(named);
    expect(code).toBe(1);
  });

  it.each([
    ['an unknown command', ['/mayor Derby'], /no command \/mayor\. There are: \/ward, \/council/],
    ['an unknown option', ['/ward nam:Darley'], /no option nam\. Usage: \/ward name:… \[election:…\] \[private:…\]/],
    ['a missing option', ['/ward'], /needs name/],
    ['a wrong value', ['/wards sort:biggest'], /sort is one of closest, safest, votes, name, and not "biggest"/],
    ['an unknown flag', ['/about', '--jsn'], /no option --jsn/],
    ['no line at all', [], /Ask one command/],
  ])('ends with 2 for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await tool('ask', ...args);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
