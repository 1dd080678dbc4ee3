import type { AuthorStatus, CreatePostRequest, PostResponse, UpdatePostRequest } from '../../api/index.js';

/** What is to become of a text; `keep` leaves a failed post failed, to be tried again. */
export type Plan = 'draft' | 'schedule' | 'keep';

export interface Wording {
  content: string;
  plan: Plan;
  /** Empty while no time is chosen. */
  scheduledAt: string;
}

/** A post under the hands of somebody. */
export interface Edit {
  mine: Wording;
  /** What it was begun from. */
  base: Wording;
  /** The version of that; null for a post that is yet to be. */
  etag: string | null;
}

type Saved = Pick<PostResponse, 'content' | 'status' | 'scheduledAt' | 'etag'>;

export function newEdit(wording: Partial<Wording> = {}): Edit {
  const base: Wording = { content: '', plan: 'draft', scheduledAt: '', ...wording };
  return { mine: base, base, etag: null };
}

export function editOf(post: Saved): Edit {
  const base = wordingOf(post);
  return { mine: base, base, etag: post.etag };
}

export function isDirty({ mine, base }: Edit): boolean {
  return !isSame(mine, base);
}

/** The edit in view of how the post stands now. Where both were changed, it stays as it is: see `isContested`. */
export function met(edit: Edit, post: Saved): Edit {
  if (edit.etag === post.etag) return edit;
  const theirs = wordingOf(post);
  if (!isDirty(edit) || isSame(theirs, edit.mine)) return editOf(post);
  return isSame(theirs, edit.base) ? { ...edit, base: theirs, etag: post.etag } : edit;
}

/** After saving what was sent: what was written meanwhile is still to be saved. */
export function savedEdit(now: Edit, sent: Edit, post: Saved): Edit {
  const saved = editOf(post);
  return now.mine === sent.mine ? saved : { ...saved, mine: now.mine };
}

/** Somebody else saved something else, after this was begun. */
export function isContested(edit: Edit, post: Saved): boolean {
  return edit.etag !== post.etag;
}

/** What was changed here stays, on top of what was saved elsewhere. */
export function keptMine({ mine, base }: Edit, post: Saved): Edit {
  const theirs = wordingOf(post);
  const isMyTime = mine.plan !== base.plan || mine.scheduledAt !== base.scheduledAt;
  const { plan, scheduledAt } = isMyTime ? mine : theirs;
  const isPossible = plan !== 'keep' || theirs.plan === 'keep';
  return {
    mine: { content: mine.content, plan: isPossible ? plan : 'draft', scheduledAt },
    base: theirs,
    etag: post.etag,
  };
}

/** The request that creates it. */
export function creationOf({ content, plan, scheduledAt }: Wording): CreatePostRequest {
  return plan === 'schedule' ? { content, status: 'scheduled', scheduledAt } : { content, status: 'draft' };
}

/** The request that changes it: what is not sent stays as it is. */
export function changesOf({ mine, base }: Edit): UpdatePostRequest {
  const isReplanned = mine.plan !== base.plan && mine.plan !== 'keep';
  const status: AuthorStatus = mine.plan === 'schedule' ? 'scheduled' : 'draft';
  const isTimed = mine.plan === 'schedule' && (isReplanned || mine.scheduledAt !== base.scheduledAt);
  return {
    ...(mine.content !== base.content && { content: mine.content }),
    ...(isReplanned && { status }),
    ...(isTimed && { scheduledAt: mine.scheduledAt }),
  };
}

/** Kept by another version of this page, perhaps. */
export function isEdit(value: unknown): value is Edit {
  const { mine, base, etag } = (value ?? {}) as Partial<Edit>;
  return isWording(mine) && isWording(base) && (etag === null || typeof etag === 'string');
}

function isWording(value: unknown): value is Wording {
  const { content, plan, scheduledAt } = (value ?? {}) as Partial<Wording>;
  return (
    typeof content === 'string' &&
    typeof scheduledAt === 'string' &&
    /^(draft|schedule|keep)$/.test(plan ?? '')
  );
}

function wordingOf({ content, status, scheduledAt }: Saved): Wording {
  const plan = status === 'failed' ? 'keep' : status === 'scheduled' ? 'schedule' : 'draft';
  // The time of one that failed is past; it is asked for anew.
  return { content, plan, scheduledAt: status === 'failed' ? '' : (scheduledAt ?? '') };
}

/** A time that nobody goes by makes no difference. */
function isSame(one: Wording, other: Wording): boolean {
  const isSameTime = one.plan !== 'schedule' || one.scheduledAt === other.scheduledAt;
  return one.content === other.content && one.plan === other.plan && isSameTime;
}
