import type { TestApp } from '../support/app.js';

export interface MintedKey {
  id: string;
  text: string;
}

/** A further key, made with a key of the account the way its owner makes one. */
export async function mintKey(app: TestApp, by: string, wish: object = {}): Promise<MintedKey> {
  const { body } = await app.http
    .post('/api/v1/keys')
    .set('X-API-Key', by)
    .send({ name: 'Minted', mode: 'live', ...wish })
    .expect(201);
  return { id: body.id, text: body.api_key };
}

export async function idOf(app: TestApp, key: string): Promise<string> {
  const { body } = await app.http.get('/api/v1/whoami').set('X-API-Key', key).expect(200);
  return body.id;
}

/** 200 while the key works, else the code that says why it doesn't. */
export async function standingOf(app: TestApp, key: string): Promise<number | string> {
  const { status, body } = await app.http.get('/api/v1/whoami').set('X-API-Key', key);
  return status === 200 ? status : body.error.code;
}
