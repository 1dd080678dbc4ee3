import {
  PageChanged,
  ProfileGone,
  SiteRefused,
  TransientFault,
  UnexpectedLanding,
} from '../../src/modules/visiting/agents/visit.errors.js';
import { judge } from '../../src/modules/visiting/visit-policy.js';

const fresh = { transient_faults: 0, refusals: 0 };

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
    expect(judge(fault, fresh)).toEqual({ retry: true, afterSeconds: 2, fault: 'transient' });
    expect(judge(fault, { ...fresh, transient_faults: 1 })).toMatchObject({ retry: true, afterSeconds: 8 });
    expect(judge(fault, { ...fresh, transient_faults: 2 })).toEqual({ retry: false, outcome: 'unreachable' });
  });

  it('lets a refusal rest for a minute, or for as long as the site asks, and asks once more', () => {
    expect(judge(new SiteRefused('999'), fresh)).toEqual({ retry: true, afterSeconds: 60, fault: 'refused' });
    expect(judge(new SiteRefused('429', 300), fresh)).toMatchObject({ afterSeconds: 300 });
    expect(judge(new SiteRefused('429', 5), fresh)).toMatchObject({ afterSeconds: 60 });
    expect(judge(new SiteRefused('999'), { ...fresh, refusals: 1 })).toEqual({
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
