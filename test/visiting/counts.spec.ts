import { readCount } from '../../src/modules/visiting/agents/linkedin/counts.js';
import {
  readCompanyFollowers,
  readPersonFollowers,
  readPlace,
} from '../../src/modules/visiting/agents/linkedin/subline.js';

describe('readCount', () => {
  it.each([
    ['681', 681],
    ['5,750 followers', 5750],
    ['5.750 Follower:innen', 5750],
    ['56\u00a0726 följare', 56_726],
    ['56\u202f726 abonnés', 56_726],
    ["12'345 Follower", 12_345],
    ['1,234,567', 1_234_567],
    ['1,23,456', 123_456],
    ['6K followers', 6000],
    ['41M followers', 41_000_000],
    ['1.5M followers', 1_500_000],
    ['1,5 Mio. Follower', 1_500_000],
    ['12 mil seguidores', 12_000],
    ['2 millones de seguidores', 2_000_000],
    ['3 mill. følgere', 3_000_000],
    ['6 B takipçi', 6000],
    ['2 тыс. подписчиков', 2000],
    ['1.2万关注者', 12_000],
    ['フォロワー3,000人', 3000],
    ['٥٬٧٥٠ متابع', 5750],
    ['500+ connections', 500],
    ['View all 1,234 employees', 1234],
    ['0', 0],
  ])('reads %s as %d', (text, count) => expect(readCount(text)).toBe(count));

  it.each(['', 'no digits', '9'.repeat(400)])('counts nothing in %j', (text) => {
    expect(readCount(text)).toBeNull();
  });
});

describe('a subline', () => {
  it('holds a place, followers and connections', () => {
    const subline = ['London, England', '6K followers', '500+ connections'];
    expect(readPlace(subline)).toBe('London, England');
    expect(readPersonFollowers(subline)).toBe(6000);
  });

  it('may lack the place, or the followers', () => {
    expect(readPlace(['41M followers', '8 connections'])).toBeNull();
    expect(readPlace(['·', 'Porto'])).toBe('Porto');
    expect(readPersonFollowers(['Porto', '8 connections'])).toBeNull();
    expect(readPersonFollowers([])).toBeNull();
  });

  it('is read in languages nobody listed: followers come first', () => {
    expect(readPersonFollowers(['Praha', '681 sledujících', '500+ spojení'])).toBe(681);
    expect(readCompanyFollowers(['Praha', '681 sledujících'])).toBe(681);
  });

  it('may name a place that starts with a number', () => {
    const subline = ['6th of October City, Giza, Egypt', '12 followers'];
    expect(readPlace(subline)).toBe('6th of October City, Giza, Egypt');
    expect(readPersonFollowers(subline)).toBe(12);
  });
});
