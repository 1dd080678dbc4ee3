import { inspect } from 'node:util';
import { LinkFetchError } from '../../../sdk/typescript/src/index.js';

/** What a call that must fail fails with. */
export async function errorOf(call: Promise<unknown>): Promise<LinkFetchError> {
  const error = await call.then(() => undefined).catch((thrown: unknown) => thrown);
  if (error instanceof LinkFetchError) return error;
  throw new Error(`Not an error of the client: ${inspect(error)}`);
}
