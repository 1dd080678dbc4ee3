import { describe, expect, it } from '@jest/globals';
import { launchOptions, resolverRules } from '../../src/platform/browser/launch-options.js';

describe('Launch options', () => {
  it('deny every host that is not listed', () => {
    expect(resolverRules(['*.linkedin.com', '127.0.0.1'])).toBe(
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.linkedin.com, EXCLUDE 127.0.0.1',
    );
  });

  it.each(['a.example, MAP * 10.0.0.1', 'a b', '', 'a.example:80', 'a/b'])(
    'refuse the host pattern "%s"',
    (host) => {
      expect(() => resolverRules([host])).toThrow('not a host pattern');
    },
  );

  it('speak over a pipe and hand on nothing of our environment', () => {
    const options = launchOptions(
      { executablePath: undefined, allowedHosts: [], maxVisits: 1, maxAgeMs: 1 },
      '/tmp/profile',
    );

    expect(options).toMatchObject({ pipe: true, userDataDir: '/tmp/profile' });
    expect(Object.keys(options.env ?? {}).sort()).toEqual(['HOME', 'LANG', 'PATH', 'TMPDIR']);
    expect(options).not.toHaveProperty('executablePath');
  });

  it('give up the sandbox for root alone', () => {
    const { args } = launchOptions(
      { executablePath: undefined, allowedHosts: [], maxVisits: 1, maxAgeMs: 1 },
      '/tmp/profile',
    );

    expect(args?.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });
});
