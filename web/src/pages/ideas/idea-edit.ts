import type { CreateIdeaRequest, IdeaResponse, UpdateIdeaRequest } from '../../api/index.js';

export interface IdeaWording {
  title: string;
  content: string;
  /** As they are typed, between commas. */
  tags: string;
}

/** An idea under somebody's hands. */
export interface IdeaEdit {
  mine: IdeaWording;
  /** What it was begun from, and the version of that; null for one that is yet to be. */
  base: IdeaWording;
  etag: string | null;
}

type Saved = Pick<IdeaResponse, 'title' | 'content' | 'tags' | 'etag'>;

const NOTHING: IdeaWording = { title: '', content: '', tags: '' };

export const NEW_IDEA: IdeaEdit = { mine: NOTHING, base: NOTHING, etag: null };

export function editOf(idea: Saved): IdeaEdit {
  const base = wordingOf(idea);
  return { mine: base, base, etag: idea.etag };
}

export function isDirty({ mine, base }: IdeaEdit): boolean {
  return !isSame(mine, base);
}

/** The edit in view of how the idea stands now. Where both were changed, it stays as it is. */
export function met(edit: IdeaEdit, idea: Saved): IdeaEdit {
  if (edit.etag === idea.etag) return edit;
  const theirs = wordingOf(idea);
  if (isSame(edit.mine, edit.base) || isSame(theirs, edit.mine)) return editOf(idea);
  // Its post was made or deleted: nothing that is written here.
  return isSame(theirs, edit.base) ? { ...edit, etag: idea.etag } : edit;
}

/** What was changed here, on top of what was saved elsewhere. */
export function keptMine({ mine, base }: IdeaEdit, idea: Saved): IdeaEdit {
  const theirs = wordingOf(idea);
  const pick = (field: keyof IdeaWording) => (mine[field] === base[field] ? theirs[field] : mine[field]);
  const merged = { title: pick('title'), content: pick('content'), tags: pick('tags') };
  return { mine: merged, base: theirs, etag: idea.etag };
}

export function tagsIn(text: string): string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
}

export function creationOf({ title, content, tags }: IdeaWording): CreateIdeaRequest {
  return { content, title: title.trim() || null, tags: tagsIn(tags) };
}

/** What is not sent stays as it is. */
export function changesOf({ mine, base }: IdeaEdit): UpdateIdeaRequest {
  const { title, content, tags } = creationOf(mine);
  return {
    ...(mine.title !== base.title && { title }),
    ...(mine.content !== base.content && { content }),
    ...(mine.tags !== base.tags && { tags }),
  };
}

/** All of an idea as one text, to be laid beside another. */
export function asText({ title, content, tags }: IdeaWording): string {
  return [title, content, tagsIn(tags).join(', ')].filter(Boolean).join('\n\n');
}

export function wordingOf({ title, content, tags }: Omit<Saved, 'etag'>): IdeaWording {
  return { title: title ?? '', content, tags: tags.join(', ') };
}

function isSame(one: IdeaWording, other: IdeaWording): boolean {
  return one.title === other.title && one.content === other.content && one.tags === other.tags;
}

export function isIdeaEdit(value: unknown): value is IdeaEdit {
  const { mine, base, etag } = (value ?? {}) as Partial<IdeaEdit>;
  return isWording(mine) && isWording(base) && (etag === null || typeof etag === 'string');
}

function isWording(value: unknown): value is IdeaWording {
  const { title, content, tags } = (value ?? {}) as Partial<IdeaWording>;
  return [title, content, tags].every((field) => typeof field === 'string');
}
