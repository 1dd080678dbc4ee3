import type { Request } from 'express';
import { ConflictingCredentials } from './keys.errors.js';

/** The key text a request carries, from either header; null when it carries none. */
export function credentialOf(request: Request): string | null {
  const header = request.get('x-api-key')?.trim() || null;
  const bearer = bearerOf(request.get('authorization'));
  if (header !== null && bearer !== null && header !== bearer) throw new ConflictingCredentials();
  return header ?? bearer;
}

function bearerOf(authorization: string | undefined): string | null {
  const [, token] = /^bearer +(\S.*)$/i.exec(authorization?.trim() ?? '') ?? [];
  return token ?? null;
}
