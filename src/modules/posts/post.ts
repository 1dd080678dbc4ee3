import { isId } from '../../platform/ids.js';
import type { Caller } from '../keys/index.js';
import type { PostStatus } from './post-status.js';

/** Whose posts: every statement names both. */
export type Workspace = Pick<Caller, 'accountId' | 'mode'>;

/** A row of the table `posts`. */
export interface Post {
  id: string;
  account_id: string;
  mode: Caller['mode'];
  /** As it was sent; `toLittleText` makes of it what LinkedIn is sent. */
  content: string;
  status: PostStatus;
  scheduled_at: Date | null;
  /** Fencing number of the publication under way, or of the last one. */
  attempt: number;
  publishing_since: Date | null;
  published_at: Date | null;
  remote_id: string | null;
  failure_code: string | null;
  failure_message: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export function isPostId(text: string): boolean {
  return text.startsWith('post_') && isId(text.slice('post_'.length));
}
