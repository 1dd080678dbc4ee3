import { call } from '../support/call.js';
import type { Visitor } from '../support/visitor.js';

/** A scheduled post; answers its id. */
export async function createPost(visitor: Visitor, content: string, scheduledAt: string): Promise<string> {
  const { id } = await call(visitor, 'POST', '/posts', { content, status: 'scheduled', scheduledAt });
  return id;
}

export async function until(visitor: Visitor, id: string, status: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await call(visitor, 'GET', `/posts/${id}`)).status === status) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${id} has not become ${status}`);
}

export function idIn(visitor: Visitor): string {
  return new URL(visitor.page.url()).pathname.split('/').at(-1) ?? '';
}

export function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1_000).toISOString();
}
