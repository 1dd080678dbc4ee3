import {
  EgressFault,
  PageChanged,
  ProfileGone,
  SiteChallenged,
  SiteRefused,
  TransientFault,
  UnexpectedLanding,
} from '../../src/modules/visiting/agents/visit.errors.js';
import { judge, reportOf } from '../../src/modules/visiting/visit-policy.js';

const fresh = { transient_faults: 0, refusals: 0 };

const lowest = () => 0;
const highest = () => 1;

describe('what becomes of a visit that failed', () => {
  it('never tries again for what a second try would find the same', () => {
    expect(judge(new ProfileGone('404'), fresh)).toEqual({ retry: false, outcome: 'not_found' });
    expect(judge(new PageChanged('no name', '<html>'), fresh)).toEqual({
      retry: false,
      outcome: 'unreadable',
    });
    expect(judge(new UnexpectedLanding('off-site'), fresh)).toEqual({ retry: false, outcome: 'unreadable' });
  });

  it('gives a passing fault two more tries, each later than the one before', () => {
    const fault = new TransientFault('reset');
    const once = { ...fresh, transient_faults: 1 };
    expect(judge(fault, fresh, lowest)).toEqual({
      retry: true,
      afterSeconds: 2,
      fault: 'transient',
      outcome: 'unreachable',
    });
    expect(judge(fault, once, lowest)).toMatchObject({ retry: true, afterSeconds: 8 });
    expect(judge(fault, { ...fresh, transient_faults: 2 })).toEqual({ retry: false, outcome: 'unreachable' });
  });

  it('lets visits that failed together come back apart', () => {
    const fault = new TransientFault('reset');
    expect(judge(fault, fresh, highest)).toMatchObject({ afterSeconds: 3 });
    expect(judge(fault, { ...fresh, transient_faults: 1 }, highest)).toMatchObject({ afterSeconds: 12 });
  });

  it('lets a refusal rest for minutes, or for as long as the site asks, and asks twice more', () => {
    const refused = { retry: true, fault: 'refused', outcome: 'refused' };
    const once = { ...fresh, refusals: 1 };
    expect(judge(new SiteRefused('999'), fresh)).toEqual({ ...refused, afterSeconds: 60 });
    expect(judge(new SiteRefused('999'), once)).toEqual({ ...refused, afterSeconds: 300 });
    expect(judge(new SiteRefused('429', 400), fresh)).toMatchObject({ afterSeconds: 400 });
    expect(judge(new SiteRefused('429', 5), fresh)).toMatchObject({ afterSeconds: 60 });
    expect(judge(new SiteRefused('999'), { ...fresh, refusals: 2 })).toEqual({
      retry: false,
      outcome: 'refused',
    });
  });

  it('takes an error it has never seen for a passing one, never for an absence', () => {
    expect(judge(new TypeError('boom'), fresh)).toMatchObject({ retry: true, fault: 'transient' });
    expect(judge('boom', { ...fresh, transient_faults: 2 })).toEqual({
      retry: false,
      outcome: 'unreachable',
    });
  });
});

describe('what a failure says about the way out', () => {
  it('that a site which knows of an absence serves us', () => {
    expect(reportOf(new ProfileGone('404'), 'p')).toEqual({ kind: 'served' });
  });

  it('that a refusal may mean all of our visits', () => {
    expect(reportOf(new SiteRefused('429', 30), 'p')).toEqual({
      kind: 'refused',
      profile: 'p',
      isChallenge: false,
      retryAfterSeconds: 30,
    });
    expect(reportOf(new SiteChallenged('captcha'), 'p')).toMatchObject({
      kind: 'refused',
      isChallenge: true,
    });
  });

  it('that a proxy which brings nothing is to rest', () => {
    expect(reportOf(new EgressFault('refused'), 'p')).toEqual({ kind: 'unreachable' });
  });

  it('nothing, when the page or the site itself is at fault', () => {
    for (const error of [
      new TransientFault('503'),
      new PageChanged('?', ''),
      new UnexpectedLanding('?'),
      'boom',
    ])
      expect(reportOf(error, 'p')).toBeNull();
  });
});
