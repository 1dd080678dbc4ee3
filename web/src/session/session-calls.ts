import {
  type ConfirmationResponse,
  type LinkFetch,
  operations,
  type SessionResponse,
  type SignInResponse,
} from '../api/index.js';

export function getSession({ api }: LinkFetch): Promise<SessionResponse> {
  return operations.getSession({ client: api });
}

export async function mailSignInCode({ api }: LinkFetch, email: string): Promise<void> {
  await operations.register({ client: api, body: { email } });
}

export function signIn({ api }: LinkFetch, email: string, code: string): Promise<SignInResponse> {
  return operations.signIn({ client: api, body: { email, code } });
}

export async function signOut({ api }: LinkFetch): Promise<void> {
  await operations.signOut({ client: api });
}

export async function signOutEverywhere({ api }: LinkFetch): Promise<void> {
  await operations.signOutEverywhere({ client: api });
}

export async function mailConfirmationCode({ api }: LinkFetch): Promise<void> {
  await operations.sendSessionCode({ client: api });
}

export function confirmSession({ api }: LinkFetch, code: string): Promise<ConfirmationResponse> {
  return operations.confirmSession({ client: api, body: { code } });
}
