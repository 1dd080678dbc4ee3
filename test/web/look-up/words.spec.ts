import { ENDINGS } from '../../../src/modules/scraping/outcomes.js';
import { chargeWords } from '../../../web/src/lookups/charge-words.js';
import { withoutHost } from '../../../web/src/lookups/without-host.js';
import { costAfter, costBefore } from '../../../web/src/pages/look-up/cost-words.js';
import { maskedWords, stateOf } from '../../../web/src/pages/look-up/field-state.js';
import { exampleOf } from '../../../web/src/pages/look-up/fixture-example.js';
import { outcomeOf } from '../../../web/src/pages/look-up/outcome.js';
import { paceOf } from '../../../web/src/pages/look-up/pace.js';
import { periodWords } from '../../../web/src/pages/look-up/period.js';
import { ANEW, optionsInForce, USUAL, wantedOptions } from '../../../web/src/pages/look-up/request.js';
import { webHref } from '../../../web/src/pages/look-up/web-href.js';

describe('how a lookup ended', () => {
  const failures = Object.entries(ENDINGS).filter(([, { error }]) => error !== null);
  const unknown = outcomeOf({ status: 'failed', error: 'Never heard of', error_code: 'other' });

  it.each(failures)('is explained for "%s", under what the API says', (error_code, { status, error }) => {
    const outcome = outcomeOf({ status, error, error_code });
    expect(outcome.title).toBe(error);
    expect(outcome.text).not.toBe(unknown.text);
  });

  it('is told in the API’s words where there are no others', () => {
    expect(unknown).toMatchObject({ title: 'Never heard of', canRetry: true });
  });

  it('is not yet known, good, or called off', () => {
    const titles = (['pending', 'completed', 'cancelled'] as const).map(
      (status) => outcomeOf({ status, error: null, error_code: null }).title,
    );
    expect(titles).toEqual(['Looking it up', 'Profile found', 'Cancelled']);
  });
});

describe('what a lookup costs', () => {
  it('is told before', () => {
    expect(costBefore('live', undefined)).toBe('Costs 1 credit, given back unless data comes back.');
    expect(costBefore('live', 1)).toMatch(/You have 1\scredit\.$/);
    expect(costBefore('test', 1_000_000)).toContain('nothing is charged');
  });

  it.each([
    ['completed', 1, false, '1 credit was charged.', '1 credit'],
    ['failed', 1, true, '1 credit was charged and has been given back.', 'Given back'],
    ['pending', 1, false, '1 credit is held, and given back unless data comes back.', '1 credit, held'],
    ['completed', 0, false, 'Nothing was charged.', 'Free'],
  ] as const)('and after: %s, %d, refunded: %s', (status, credits_charged, refunded, sentence, words) => {
    const paid = { status, credits_charged, refunded };
    expect(costAfter('live', status, paid).replaceAll('\u00a0', ' ')).toBe(sentence);
    expect(chargeWords(paid).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('is told as a rule of one that is long past', () => {
    expect(costAfter('live', 'failed', undefined)).toContain('is given back');
    expect(costAfter('live', 'completed', undefined)).toBe('A lookup that brings data costs 1 credit.');
  });
});

describe('a field of a profile', () => {
  it('is there, not on the page, or hidden from guests', () => {
    expect(stateOf({ about: 'masked' }, 'about', null)).toBe('masked');
    expect(stateOf({ about: 'absent' }, 'about', null)).toBe('absent');
    expect(stateOf({}, 'experiences', [])).toBe('absent');
    expect(stateOf({ about: 'masked' }, 'about', 'Here after all')).toBe('present');
    expect(stateOf({}, 'followers', 0)).toBe('present');
  });

  it('is named as people call it, once, where the page hides it', () => {
    expect(
      maskedWords({ about: 'masked', experience: 'masked', experiences: 'masked', headline: 'present' }),
    ).toBe('about and experience');
    expect(maskedWords({ 'company.employees_on_linkedin': 'masked' })).toBe('employees on LinkedIn');
    expect(maskedWords({ about: 'absent' })).toBe('');
  });

  it.each([
    ['https://example.org/', 'https://example.org/'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['javascript:alert(1)', undefined],
    ['/app/settings', undefined],
    ['data:text/html,x', undefined],
    ['example.org', undefined],
  ])('leads from "%s" to %s', (address, href) => {
    expect(webHref(address)).toBe(href);
  });
});

describe('a period', () => {
  it.each([
    ['2020-03', null, true, 'Mar 2020 – present'],
    ['2013', '2017', false, '2013 – 2017'],
    ['2013', '2013', false, '2013'],
    ['2013', null, false, 'from 2013'],
    [null, '2017-12', false, 'until Dec 2017'],
    [null, null, true, 'present'],
    [null, null, false, ''],
    ['2020-13', '20', false, '2020-13 – 20'],
  ])('from %s to %s, now: %s', (start, end, is_current, words) => {
    expect(periodWords({ start, end, is_current })).toBe(words);
  });
});

describe('asking for a lookup', () => {
  it('leaves out what is as usual, and counts what is not', () => {
    expect(wantedOptions(USUAL)).toEqual({});
    expect(wantedOptions(ANEW)).toEqual({ force: true, maxAge: 0 });
    expect([USUAL, { force: true, maxAge: '24' }, ANEW].map(optionsInForce)).toEqual([0, 1, 2]);
  });

  it('goes on while it is pending, slower while there is trouble, and not for what never comes', () => {
    const pending = { status: 'pending' } as const;
    expect(paceOf({ data: pending })).toBeLessThan(1_000);
    expect(paceOf({ data: pending, fault: { code: 'connection_failed' } })).toBeGreaterThan(1_000);
    expect(paceOf({ data: { status: 'failed' }, fault: { code: 'connection_failed' } })).toBe(false);
    expect(paceOf({ fault: { code: 'not_found' } })).toBe(false);
    expect(paceOf({})).toBe(false);
  });

  it('takes examples of people for companies as well', () => {
    expect(exampleOf('https://linkedin.com/in/ada-slow', 'company')).toBe(
      'https://linkedin.com/company/ada-slow',
    );
  });

  it.each([
    ['https://uk.linkedin.com/in/Ada/?x=1#y', 'in/Ada'],
    ['linkedin.com/company/acme', 'company/acme'],
    ['something else', 'something else'],
    ['', ''],
  ])('is listed without what all addresses share: %s', (url, shown) => {
    expect(withoutHost(url)).toBe(shown);
  });
});
