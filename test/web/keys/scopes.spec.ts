import { SCOPES } from '../../../src/modules/keys/scopes.js';
import {
  ALL_SCOPES,
  ALLOWS,
  inOrder,
  PRESETS,
  presetOf,
  scopesInShort,
} from '../../../web/src/pages/keys/scopes.js';

describe('the scopes of a key', () => {
  it('are all offered, once, and told in words', () => {
    expect([...ALL_SCOPES].sort()).toEqual([...SCOPES].sort());
    expect(Object.keys(ALLOWS).sort()).toEqual([...SCOPES].sort());
  });

  it('make a preset in whichever order they come', () => {
    expect(presetOf([...SCOPES].reverse())).toBe('all');
    expect(presetOf(['credits:read', 'scrape:write', 'scrape:read'])).toBe('lookups');
    expect(presetOf(PRESETS.read)).toBe('read');
    expect(PRESETS.read.filter((scope) => !scope.endsWith(':read'))).toEqual([]);
    expect(presetOf(['scrape:read'])).toBeUndefined();
    expect(presetOf([])).toBeUndefined();
  });

  it('are told in short', () => {
    expect(scopesInShort([...SCOPES])).toBe('Everything');
    expect(scopesInShort(PRESETS.posts)).toBe('Posts only');
    expect(scopesInShort(['scrape:read'])).toBe('scrape:read');
    expect(scopesInShort(['scrape:read', 'posts:read', 'ideas:read', 'keys:read'])).toBe(
      'scrape:read, posts:read, ideas:read, keys:read',
    );
    expect(scopesInShort(['scrape:read', 'posts:read', 'ideas:read', 'keys:read', 'keys:write'])).toBe(
      'scrape:read, posts:read, ideas:read and 2 more',
    );
  });

  it('stand in one order, whichever was picked first', () => {
    expect(inOrder(['keys:read', 'scrape:read'])).toEqual(['scrape:read', 'keys:read']);
  });
});
