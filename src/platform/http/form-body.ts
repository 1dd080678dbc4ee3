import { type NextFunction, type Request, type RequestHandler, type Response, text } from 'express';
import { InvalidRequest } from './http.errors.js';
import { BODY_LIMIT, explained } from './json-body.js';
import { findBodyFault } from './safe-body.js';

const FORM = 'application/x-www-form-urlencoded';

/** No form has more than a handful; an answer that names each unknown one stays small. */
const MOST_FIELDS = 100;

/** Parses and checks the bodies of routes that take forms; others are left to `jsonBody`. */
export function formBody(): RequestHandler {
  const read = text({ type: FORM, limit: BODY_LIMIT });
  return (request: Request, response: Response, next: NextFunction) =>
    read(request, response, (error?: unknown) => next(error ? explained(error) : faultOf(request)));
}

/** Nothing may be thrown in here: the body has come by then, and there is nobody left to catch it. */
function faultOf(request: Request): InvalidRequest | undefined {
  if (typeof request.body !== 'string') return undefined;
  const form = parseForm(request.body);
  if (form instanceof InvalidRequest) return form;
  request.body = form;
  return findBodyFault(form) ?? undefined;
}

/** Fields with their texts; one that comes twice, or can't be read, is refused rather than guessed. */
export function parseForm(body: string): Record<string, string> | InvalidRequest {
  const pairs = body.split('&').filter(Boolean);
  if (pairs.length > MOST_FIELDS) return refusal('body', `has more than ${MOST_FIELDS} fields`);

  const fields = new Map<string, string>();
  for (const pair of pairs) {
    const [name, value] = readPair(pair);
    if (name === null) return refusal('body', 'has a name with a broken percent-encoding');
    if (value === null) return refusal(name, 'holds a broken percent-encoding');
    if (fields.has(name)) return refusal(name, 'is given more than once');
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

function readPair(pair: string): [name: string | null, value: string | null] {
  const at = pair.indexOf('=');
  return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function refusal(field: string, message: string): InvalidRequest {
  return new InvalidRequest(`"${field}" ${message}.`, [{ field, message }]);
}
