import { isId } from '../../platform/ids.js';
import type { Caller } from '../keys/index.js';

/** Whose ideas: every statement names both. */
export type Workspace = Pick<Caller, 'accountId' | 'mode'>;

export interface Idea {
  id: string;
  title: string | null;
  content: string;
  tags: string[];
  /** The draft it became; null before, and again once that post is deleted. */
  post_id: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** What its author writes. */
export type IdeaText = Pick<Idea, 'title' | 'content' | 'tags'>;

export function isIdeaId(text: string): boolean {
  return text.startsWith('idea_') && isId(text.slice('idea_'.length));
}

/**
 * How text is compared, here rather than in the database, whose idea of lower case depends on its locale. Letters
 * with accents may be written in two ways that look the same; they become one.
 */
export function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

export function searchTextOf({ title, content, tags }: IdeaText): string {
  return comparable([title ?? '', content, ...tags].join('\n'));
}
