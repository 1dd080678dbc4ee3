import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { readEnv, SETTINGS } from '../../src/config/env.js';
import { envExample } from '../../src/config/env-example.js';

describe('.env.example', () => {
  it('is what `npm run env-example` writes', async () => {
    expect(await readFile('.env.example', 'utf8')).toBe(envExample());
  });

  it('names every setting once, with a reason above it', () => {
    const named = [...envExample().matchAll(/^# .+\.\n([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(SETTINGS));
  });

  it('can be used as it is', () => {
    const env = readEnv(parseEnv(envExample()));
    expect(env.MAIL_FROM).toBe('Profile Lookup <no-reply@localhost>');
    expect(env.VISITS_PER_MINUTE).toBeNull();
  });

  it('holds no secret', () => {
    expect(parseEnv(envExample()).SECRET).toBe('');
  });
});
