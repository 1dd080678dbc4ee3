export const POST_STATUSES = ['draft', 'scheduled', 'publishing', 'published', 'failed', 'unknown'] as const;

/** `unknown` was sent, and the answer was lost: it may be out, so it is never sent again by itself. */
export type PostStatus = (typeof POST_STATUSES)[number];

/** What an author can ask for; a post gets everywhere else by being published. */
export const AUTHOR_STATUSES = ['draft', 'scheduled'] as const satisfies readonly PostStatus[];

export type AuthorStatus = (typeof AUTHOR_STATUSES)[number];

/** What may follow on what. Nothing moves a status but an update that names the ones it moves from. */
export const POST_TRANSITIONS: Readonly<Record<PostStatus, readonly PostStatus[]>> = {
  draft: ['scheduled'],
  // Due, or called back.
  scheduled: ['publishing', 'draft'],
  // `scheduled` when it was given back untried.
  publishing: ['published', 'failed', 'unknown', 'scheduled'],
  published: [],
  // `publishing` when it is tried again at once.
  failed: ['scheduled', 'draft', 'publishing'],
  // Only by the decision of a person, who has looked.
  unknown: ['draft', 'scheduled', 'published', 'failed'],
};

/** From where a post can come to be in this status; what stays where it is does not move. */
export function statusesBefore(status: PostStatus): PostStatus[] {
  return POST_STATUSES.filter((before) => POST_TRANSITIONS[before].includes(status));
}

/** Where an author may ask for it. While a post is being published it is the worker's, who alone gives it back. */
const OPEN: Readonly<Record<AuthorStatus, readonly PostStatus[]>> = {
  draft: ['draft', 'scheduled', 'failed', 'unknown'],
  scheduled: ['scheduled', 'draft', 'failed'],
};

/** Text and time may be changed without moving the status. Of what is or may be out they tell what was sent. */
const EDITABLE: readonly PostStatus[] = ['draft', 'scheduled', 'failed'];

/** Where a post must be for its author to change it, and to bring it to `next`, if that is asked for. */
export function statusesOpenTo(next: AuthorStatus | undefined): readonly PostStatus[] {
  return next === undefined ? EDITABLE : OPEN[next];
}
