import { LinkFetchError } from '@linkfetch/sdk';

export interface FieldFault {
  field: string;
  message: string;
}

/** What went wrong, in words for a person. */
export interface Fault {
  code: string;
  message: string;
  fields: readonly FieldFault[];
  retryAfterSeconds?: number;
  requestId?: string;
  details: Readonly<Record<string, unknown>>;
}

const UNREACHABLE = 'The server can’t be reached. Check your connection; nothing you typed is lost.';
const UNEXPECTED =
  'This page met something it did not expect. Load it again, and report it if that does not help.';

const SIGNED_OUT = 'Your session has ended, so nothing was done. Try again, and sign in when you are asked.';

/** No answer came, so nothing is known of what became of the call. */
const NO_ANSWER: ReadonlySet<string> = new Set(['connection_failed', 'timeout']);

/** Not the API answered but a proxy on the way, of which people know nothing. */
const BY_A_STRANGER: ReadonlySet<string> = new Set(['server_error', 'unreadable_answer']);

const NOT_READABLE =
  'The server did not answer as it should. It may be starting anew: try again in a moment. Nothing you typed is lost.';

/** Where the API tells programs what to call next; people are asked for it in a dialog. */
const FOR_PEOPLE: Readonly<Record<string, string>> = {
  session_expired: SIGNED_OUT,
  missing_key: SIGNED_OUT,
  confirmation_required:
    'Nothing was done: this needs the code that is mailed to you. Try again when you have it at hand.',
};

export function faultOf(error: unknown): Fault {
  if (!(error instanceof LinkFetchError)) return unexpected(error);
  const { code, message, details, requestId, retryAfterSeconds } = error;
  return {
    code,
    message: ownWords(code) ?? message,
    fields: fieldFaults(message, details),
    // Nobody needs to report that they were asked who they are.
    requestId: code in FOR_PEOPLE ? undefined : requestId,
    retryAfterSeconds,
    details,
  };
}

function ownWords(code: string): string | undefined {
  if (NO_ANSWER.has(code)) return UNREACHABLE;
  return BY_A_STRANGER.has(code) ? NOT_READABLE : FOR_PEOPLE[code];
}

export function isUnreachable(fault: Fault | undefined): boolean {
  return fault !== undefined && NO_ANSWER.has(fault.code);
}

function fieldFaults(message: string, { fields, field }: Fault['details']): FieldFault[] {
  if (Array.isArray(fields)) return fields.filter(isFieldFault);
  return typeof field === 'string' ? [{ field, message }] : [];
}

function isFieldFault(value: unknown): value is FieldFault {
  const { field, message } = (value ?? {}) as Partial<FieldFault>;
  return typeof field === 'string' && typeof message === 'string';
}

/** A mistake of ours: told to whoever listens for such, and shown without its detail. */
function unexpected(error: unknown): Fault {
  globalThis.reportError?.(error);
  return { code: 'unexpected', message: UNEXPECTED, fields: [], details: {} };
}
