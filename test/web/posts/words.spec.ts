import { paceOf, paceOfAll } from '../../../web/src/pages/posts/pace.js';
import { alterationWords } from '../../../web/src/pages/posts/preflight-words.js';
import { foldedText, piecesOf } from '../../../web/src/pages/posts/preview-text.js';
import { morningOf, quickTimes } from '../../../web/src/pages/posts/quick-times.js';
import { addressOf, remoteIdIn } from '../../../web/src/pages/posts/remote-id.js';

describe('the preview', () => {
  it('marks hashtags and addresses, and nothing that only looks like one', () => {
    expect(piecesOf('See https://example.org/a#top, C#x #jobs!')).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', text: 'https://example.org/a#top' },
      { kind: 'text', text: ', C#x ' },
      { kind: 'tag', text: '#jobs' },
      { kind: 'text', text: '!' },
    ]);
    expect(piecesOf('javascript:alert(1)')).toEqual([{ kind: 'text', text: 'javascript:alert(1)' }]);
  });

  it('folds after three lines, or after so many characters, and never within one', () => {
    expect(foldedText('one\ntwo\nthree')).toBe('one\ntwo\nthree');
    expect(foldedText('one\ntwo\nthree\nfour')).toBe('one\ntwo\nthree');
    expect(foldedText('word '.repeat(100)).length).toBeLessThanOrEqual(210);
    expect(foldedText('👩🏽‍🚀'.repeat(100))).toMatch(/^(👩🏽‍🚀)+$/u);
  });
});

describe('how often a post is looked at', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');
  const due = (seconds: number) => ({
    status: 'scheduled' as const,
    scheduledAt: new Date(now + seconds * 1_000).toISOString(),
  });

  it('is never for one that nothing will happen to', () => {
    for (const status of ['draft', 'published', 'failed', 'unknown'] as const)
      expect(paceOf({ status, scheduledAt: due(60).scheduledAt }, now)).toBe(false);
  });

  it('is the more often the nearer its time, and seldom once it is put off', () => {
    expect(paceOf(due(3_600), now)).toBe(60_000);
    expect(paceOf(due(5), now)).toBe(6_000);
    expect(paceOf(due(-1), now)).toBe(1_500);
    expect(paceOf(due(-1_000), now)).toBe(30_000);
  });

  it('goes by the next of many', () => {
    expect(paceOfAll([due(3_600), due(10)], now, 3_000)).toBe(11_000);
    expect(paceOfAll([], now, 3_000)).toBe(false);
  });
});

it('takes the name of a post out of its address', () => {
  const urn = 'urn:li:activity:7431329065766260736';
  expect(remoteIdIn(`https://www.linkedin.com/feed/update/${urn}/`)).toBe(urn);
  expect(remoteIdIn('https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A74313/')).toBe(
    'urn:li:share:74313',
  );
  expect(remoteIdIn('https://www.linkedin.com/posts/ada_hello-activity-7431329065766260736-aB3d?x=1')).toBe(
    urn,
  );
  expect(remoteIdIn(' something else ')).toBe('something else');
});

it('links to LinkedIn only what is there', () => {
  expect(addressOf('urn:li:share:74313')).toBe('https://www.linkedin.com/feed/update/urn:li:share:74313/');
  expect(addressOf('urn:sandbox:share:post_1')).toBeUndefined();
  expect(addressOf('urn:li:share:1/../../x')).toBeUndefined();
  expect(addressOf(null)).toBeUndefined();
});

it('says in one sentence which words are links, however many', () => {
  const text = '#a #b #c #d #e-x #f @Ada.B';
  const alterations = [...text.matchAll(/[#@]/g)].map(({ index, 0: sign }) => ({
    kind: sign === '#' ? ('hashtag' as const) : ('mention' as const),
    message: '',
    at: index,
  }));
  expect(alterationWords(alterations, text)).toEqual([
    'Sent as links: #a, #b, #c, #d, #e and 1\u00a0other.',
    'Stays plain text, nobody is mentioned: @Ada.B.',
  ]);
});

it('offers times to come', () => {
  const sunday = new Date(2026, 10, 22, 15, 24, 9);
  expect(quickTimes(sunday).map(({ label }) => label)).toEqual(['In an hour', 'Tomorrow, 09:00']);
  for (const { iso } of quickTimes(new Date())) expect(Date.parse(iso)).toBeGreaterThan(Date.now());
  expect(Date.parse(morningOf('2020-01-01', sunday))).toBeGreaterThan(sunday.getTime());
});
