import type { Test } from 'supertest';
import { signUp, type TestAccount } from '../support/accounts.js';
import type { TestApp } from '../support/app.js';

export interface IdeaBody {
  id: string;
  title: string | null;
  content: string;
  tags: string[];
  postId: string | null;
  createdAt: string;
  updatedAt: string;
}

/** A workspace that has ideas. */
export interface Author {
  account: TestAccount;
  create(idea: object, key?: string): Test;
  /** Made, and as it was answered. */
  having(idea?: object, key?: string): Promise<IdeaBody>;
  get(id: string, key?: string): Test;
  list(query?: object, key?: string): Test;
  change(id: string, changes: object, key?: string): Test;
  remove(id: string, key?: string): Test;
  draft(id: string, key?: string): Test;
}

const PATH = '/api/v1/ideas';

export async function newAuthor(app: TestApp): Promise<Author> {
  const account = await signUp(app);
  const { http } = app;
  const author: Author = {
    account,
    create: (idea, key = account.key) => http.post(PATH).set('X-API-Key', key).send(idea),
    having: async (idea = { content: 'Buttons, not manuals' }, key = account.key) =>
      (await author.create(idea, key).expect(201)).body,
    get: (id, key = account.key) => http.get(`${PATH}/${id}`).set('X-API-Key', key),
    list: (query = {}, key = account.key) => http.get(PATH).query(query).set('X-API-Key', key),
    change: (id, changes, key = account.key) => http.put(`${PATH}/${id}`).set('X-API-Key', key).send(changes),
    remove: (id, key = account.key) => http.delete(`${PATH}/${id}`).set('X-API-Key', key),
    draft: (id, key = account.key) => http.post(`${PATH}/${id}/draft`).set('X-API-Key', key),
  };
  return author;
}
