import {
  changesOf,
  creationOf,
  editOf,
  isContested,
  isDirty,
  isEdit,
  keptMine,
  met,
  newEdit,
  savedEdit,
} from '../../../web/src/pages/posts/edit.js';

const DRAFT = { content: 'Good morning', status: 'draft', scheduledAt: null, etag: '"v1"' } as const;
const NOON = '2030-01-31T12:00:00.000Z';
const LATER = '2030-02-01T12:00:00.000Z';

const begun = (post: Parameters<typeof editOf>[0], mine = {}) => {
  const edit = editOf(post);
  return { ...edit, mine: { ...edit.mine, ...mine } };
};

describe('what is sent to change a post', () => {
  it('is only what was changed', () => {
    expect(changesOf(begun(DRAFT, { content: 'Good evening' }))).toEqual({ content: 'Good evening' });
    expect(changesOf(begun(DRAFT, { plan: 'schedule', scheduledAt: NOON }))).toEqual({
      status: 'scheduled',
      scheduledAt: NOON,
    });
  });

  it('moves a scheduled post, or takes it back', () => {
    const scheduled = { ...DRAFT, status: 'scheduled', scheduledAt: NOON } as const;
    expect(changesOf(begun(scheduled, { scheduledAt: LATER }))).toEqual({ scheduledAt: LATER });
    expect(changesOf(begun(scheduled, { plan: 'draft' }))).toEqual({ status: 'draft' });
  });

  it('leaves a failed post failed unless something else is wanted', () => {
    const failed = { ...DRAFT, status: 'failed', scheduledAt: NOON } as const;
    expect(changesOf(begun(failed, { content: 'Better' }))).toEqual({ content: 'Better' });
    expect(changesOf(begun(failed, { plan: 'schedule', scheduledAt: LATER }))).toEqual({
      status: 'scheduled',
      scheduledAt: LATER,
    });
  });

  it('keeps the plan of a draft that has one', () => {
    const planned = { ...DRAFT, scheduledAt: NOON };
    expect(changesOf(begun(planned, { content: 'Better' }))).toEqual({ content: 'Better' });
  });

  it('creates drafts without a time', () => {
    expect(creationOf({ content: 'Hello', plan: 'draft', scheduledAt: NOON })).toEqual({
      content: 'Hello',
      status: 'draft',
    });
  });
});

describe('an edit that meets a newer version', () => {
  const newer = { ...DRAFT, content: 'Good night', etag: '"v2"' };

  it('takes it over while nothing was written', () => {
    expect(met(begun(DRAFT), newer)).toEqual(editOf(newer));
  });

  it('stays, and is contested, where both were changed', () => {
    const edit = begun(DRAFT, { content: 'Good evening' });
    expect(met(edit, newer)).toBe(edit);
    expect(isContested(edit, newer)).toBe(true);
  });

  it('goes on when only the version is another', () => {
    const edit = met(begun(DRAFT, { content: 'Good evening' }), { ...DRAFT, etag: '"v2"' });
    expect(isContested(edit, { ...DRAFT, etag: '"v2"' })).toBe(false);
    expect(edit.mine.content).toBe('Good evening');
  });

  it('is done when the same was saved already, as after an answer that was lost', () => {
    const edit = met(begun(DRAFT, { content: 'Good night' }), newer);
    expect(isDirty(edit)).toBe(false);
  });

  it('keeps mine on top of theirs, and their time where mine was not touched', () => {
    const theirs = { ...newer, status: 'scheduled', scheduledAt: NOON } as const;
    const kept = keptMine(begun(DRAFT, { content: 'Good evening' }), theirs);
    expect(kept.etag).toBe('"v2"');
    expect(changesOf(kept)).toEqual({ content: 'Good evening' });
  });
});

it('has still to save what was written while the rest was sent', () => {
  const sent = begun(DRAFT, { content: 'Good' });
  const saved = { ...DRAFT, content: 'Good', etag: '"v2"' };
  expect(isDirty(savedEdit(sent, sent, saved))).toBe(false);
  const now = { ...sent, mine: { ...sent.mine, content: 'Good evening' } };
  expect(changesOf(savedEdit(now, sent, saved))).toEqual({ content: 'Good evening' });
});

it('takes back from storage only what is an edit', () => {
  expect(isEdit(newEdit({ content: 'Hello' }))).toBe(true);
  for (const other of [
    null,
    'text',
    {},
    { mine: {} },
    { ...newEdit(), etag: 3 },
    { ...newEdit(), mine: { content: 1 } },
  ])
    expect(isEdit(other)).toBe(false);
});
