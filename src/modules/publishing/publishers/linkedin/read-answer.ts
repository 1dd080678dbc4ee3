import { type ServiceAnswer } from '../../../../platform/outbound/index.js';
import type { PublicationOutcome } from '../../publication.js';

/** What LinkedIn calls a post; a share is what the Posts API makes of a text. */
const POST_URN = /urn:li:(?:share|ugcPost):\d{1,25}/;

/** Answers come from elsewhere and are shown to the workspace. */
const LONGEST_MESSAGE = 300;

export const VERSION_ENDED = 'version_not_supported';

interface ErrorBody {
  code: string;
  message: string;
}

/** Understands an answer of the Posts API; null for a token that is not taken any more, which published nothing. */
export function readAnswer(answer: ServiceAnswer): PublicationOutcome | null {
  const { status: httpStatus } = answer;
  if (httpStatus === 201) return readCreated(answer);
  if (httpStatus === 401) return null;
  const { code, message } = readError(answer.text);
  if (httpStatus === 429) {
    const afterSeconds = retryAfter(answer);
    return {
      kind: 'put_off',
      code: 'rate_limited',
      message: `LinkedIn asks to wait: ${message}`,
      httpStatus,
      afterSeconds,
    };
  }
  if (isDuplicate(httpStatus, code, message)) return readDuplicate(message, httpStatus);
  // A server that fails or gives up may have published before. Nothing LinkedIn documents says otherwise.
  if (httpStatus >= 500 || httpStatus === 408 || httpStatus < 300)
    return {
      kind: 'unknown',
      code: 'answer_unclear',
      message: `LinkedIn answered ${httpStatus}: ${message}`,
      httpStatus,
    };
  return {
    kind: 'failed',
    code: codeOf(httpStatus),
    message: `LinkedIn answered ${httpStatus}: ${message}`,
    httpStatus,
  };
}

function readCreated({ headers, text, status: httpStatus }: ServiceAnswer): PublicationOutcome {
  const told = [headers['x-restli-id'], headers['x-linkedin-id'], headers.location, text];
  const remoteId = told.map((said) => POST_URN.exec(decoded(String(said ?? '')))?.[0]).find(Boolean);
  if (remoteId) return { kind: 'published', remoteId, httpStatus };
  const message = 'LinkedIn published it and did not say under which id';
  return { kind: 'unknown', code: 'answer_unclear', message, httpStatus };
}

function readDuplicate(message: string, httpStatus: number): PublicationOutcome {
  const duplicateOf = POST_URN.exec(message)?.[0];
  return {
    kind: 'failed',
    code: 'duplicate_content',
    message: `LinkedIn has this text already${duplicateOf ? `, as ${duplicateOf}` : ''}. Change it, or delete the other post`,
    httpStatus,
    ...(duplicateOf ? { duplicateOf } : {}),
  };
}

function isDuplicate(status: number, code: string, message: string): boolean {
  return status === 422 && (code === 'DUPLICATE_POST' || /\bduplicate of urn:li:/i.test(message));
}

function codeOf(status: number): string {
  if (status === 403) return 'not_permitted';
  if (status === 426) return VERSION_ENDED;
  return 'refused';
}

/** In the shapes that LinkedIn documents: with a code on top, or one for each input that is wrong. */
function readError(text: string): ErrorBody {
  try {
    const { code, message, errorDetails } = JSON.parse(text) ?? {};
    const inner: unknown = errorDetails?.inputErrors?.[0]?.code;
    return {
      code: typeof inner === 'string' ? inner : String(code ?? ''),
      message: shown(typeof message === 'string' ? message : 'no reason given'),
    };
  } catch {
    return { code: '', message: 'no reason given' };
  }
}

function retryAfter({ headers }: ServiceAnswer): number | null {
  const said = headers['retry-after'] ?? '';
  return /^\d{1,7}$/.test(said) ? Number(said) : null;
}

function decoded(text: string): string {
  return text.replaceAll('%3A', ':');
}

function shown(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').slice(0, LONGEST_MESSAGE);
}
