import { AnswerOverdue, DestinationForbidden, NameNotResolved } from '../../../platform/outbound/index.js';
import { SecretUnreadable } from '../../../platform/secret-box.js';

/** Why no answer came, for the owner of the receiver. Tells nothing of the network here, nor an address. */
export function explain(error: unknown): string {
  if (error instanceof DestinationForbidden) return `The callback URL ${error.message}`;
  if (error instanceof NameNotResolved || error instanceof AnswerOverdue) return error.message;
  if (error instanceof SecretUnreadable) return 'The signing secret can’t be read; rotate it';
  const code = codeOf(error);
  return code === null ? 'The request failed' : `The connection failed: ${code}`;
}

/** Such as ECONNREFUSED or CERT_HAS_EXPIRED; of several addresses that failed, the reason of the first. */
function codeOf(error: unknown): string | null {
  const { code, errors: [first] = [] } = (error ?? {}) as { code?: unknown; errors?: unknown[] };
  if (first !== undefined) return codeOf(first);
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : null;
}
