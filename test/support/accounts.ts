import { randomBytes } from 'node:crypto';
import type { TestApp } from './app.js';

export interface TestAccount {
  email: string;
  key: string;
  testKey: string;
}

/** A new account with its five credits, made the way a user makes one. */
export async function signUp(app: TestApp, email = anyEmail()): Promise<TestAccount> {
  await app.http.post('/api/v1/auth/register').send({ email }).expect(200);
  await app.http
    .post('/api/v1/auth/verify')
    .send({ email, code: await app.mailedCode(email) })
    .expect(200);
  const { body } = await app.http.post('/api/v1/auth/api-key').send({ email }).expect(200);
  return { email, key: body.api_key, testKey: body.test_api_key };
}

export function anyEmail(): string {
  return `user-${randomBytes(5).toString('hex')}@example.com`;
}
