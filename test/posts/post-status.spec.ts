import {
  AUTHOR_STATUSES,
  POST_STATUSES,
  POST_TRANSITIONS,
  statusesBefore,
  statusesOpenTo,
} from '../../src/modules/posts/post-status.js';

describe('the status of a post', () => {
  it('can be reached from a draft, each of them', () => {
    const reached = new Set<string>(['draft']);
    for (const status of reached) for (const next of POST_TRANSITIONS[status as 'draft']) reached.add(next);
    expect([...reached].sort()).toEqual([...POST_STATUSES].sort());
  });

  it('is final once published, and only then', () => {
    expect(POST_STATUSES.filter((status) => POST_TRANSITIONS[status].length === 0)).toEqual(['published']);
  });

  it('comes from where its transitions lead', () => {
    for (const from of POST_STATUSES)
      for (const to of POST_STATUSES)
        expect(statusesBefore(to).includes(from)).toBe(POST_TRANSITIONS[from].includes(to));
  });

  it('is never unknown and then sent again by itself', () => {
    expect(statusesBefore('publishing')).not.toContain('unknown');
  });

  it('is moved by authors only as the transitions allow, and never while it is published', () => {
    for (const next of AUTHOR_STATUSES)
      for (const from of statusesOpenTo(next)) {
        expect(from === next || POST_TRANSITIONS[from].includes(next)).toBe(true);
        expect(['publishing', 'published']).not.toContain(from);
      }
    expect(statusesOpenTo(undefined)).toEqual(['draft', 'scheduled', 'failed']);
  });
});
