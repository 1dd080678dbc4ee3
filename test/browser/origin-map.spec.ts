import { describe, expect, it } from '@jest/globals';
import { OriginMap } from '../../src/platform/browser/index.js';

describe('The origin map', () => {
  it.each([
    ['https://www.site.com', 'https://uk.site.com/in/ada?x=1', 'https://uk.site.com/in/ada?x=1'],
    [
      'http://www.site.localhost:4123',
      'https://www.site.com/in/ada',
      'http://www.site.localhost:4123/in/ada',
    ],
    ['http://www.site.localhost:4123', 'https://uk.site.com/in/ada', 'http://uk.site.localhost:4123/in/ada'],
    ['http://www.site.localhost:4123', 'https://site.com/in/ada', 'http://site.localhost:4123/in/ada'],
    ['http://127.0.0.1:4123', 'https://uk.site.com/in/ada', 'http://127.0.0.1:4123/in/ada'],
    ['http://site-stand-in', 'https://www.site.com/in/%C3%A9', 'http://site-stand-in/in/%C3%A9'],
  ])('with %s fetches %s from %s', (origin, real, fetched) => {
    expect(new OriginMap('site.com', origin).toOrigin(real)).toBe(fetched);
  });

  it.each([
    ['http://www.site.localhost:4123', 'http://uk.site.localhost:4123/in/ada', 'https://uk.site.com/in/ada'],
    ['http://www.site.localhost:4123', 'http://site.localhost:4123/in/ada', 'https://site.com/in/ada'],
    ['http://127.0.0.1:4123', 'http://127.0.0.1:4123/in/ada?x=1', 'https://www.site.com/in/ada?x=1'],
    ['https://www.site.com', 'https://uk.site.com/in/ada', 'https://uk.site.com/in/ada'],
  ])('with %s takes %s for %s', (origin, fetched, real) => {
    expect(new OriginMap('site.com', origin).toReal(new URL(fetched)).href).toBe(real);
  });

  it.each([
    'http://127.0.0.1:9999/in/ada',
    'https://127.0.0.1:4123/in/ada',
    'http://evil.example:4123/in/ada',
    'https://evil.example/in/ada',
    'file:///etc/passwd',
  ])('leaves %s as it is', (url) => {
    expect(new OriginMap('site.com', 'http://127.0.0.1:4123').toReal(new URL(url)).href).toBe(url);
  });
});
