import { isDeepStrictEqual } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ApiError } from '../platform/http/index.js';
import type { Operation, Response } from './operations.js';
import { nameOf } from './refusals.js';

const JSON_TYPE = 'application/json';
const ERROR_RESPONSE = { $ref: '#/components/schemas/ErrorResponse' };
const REQUEST_ID = '0d9b2f3c-6a51-4f0e-9a36-2f1c6f0e7b11';

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The request is malformed; `error.fields` or `error.field` names what to change.',
  401: 'The API key is missing, wrong, revoked or expired.',
  402: 'Not enough credits.',
  403: 'Not allowed; the code says why.',
  404: 'Nothing of yours is there.',
  409: 'Something else is under way or was first; the code says what.',
  412: 'It has changed since the version that `If-Match` names.',
  413: 'The body is over 1 MB.',
  415: 'The body is not JSON, or is not called so by its `Content-Type`.',
  422: 'The request is well-formed but can’t be accepted; the code says why.',
  429: 'Too many requests; see `retry_after_seconds`.',
  500: 'A fault of ours; quote the request id when you report it.',
  502: 'A part the request needs refused it.',
  503: 'A part the request needs is away for now, or was never set up.',
};

/** Writes each refusal into the answers of an operation: its code, and an example. */
export function addErrorAnswers(
  document: OpenAPIObject,
  { responses }: Operation,
  refusals: readonly ApiError[],
): void {
  for (const [status, those] of Map.groupBy(refusals, (error) => error.status)) {
    const response = responses[status] ?? { description: MEANINGS[status] ?? '' };
    // The health checks answer in a way of their own.
    if (isTakenByOther(response)) continue;
    responses[status] = { ...response, ...errorAnswer(document, response, those) };
  }
}

/** What the server says before anybody looks: all that a route can refuse by which everybody is let in. */
export function addServerRefusal({ responses }: Operation): void {
  if (Object.keys(responses).some((status) => status.startsWith('4'))) return;
  responses[431] = { description: 'The header fields are over 16 KB. The answer is empty.' };
}

function isTakenByOther({ content }: Response): boolean {
  const schema = content?.[JSON_TYPE]?.schema;
  return schema !== undefined && !('$ref' in schema && schema.$ref === ERROR_RESPONSE.$ref);
}

function errorAnswer(document: OpenAPIObject, { content }: Response, errors: readonly ApiError[]): object {
  const names = errors.map((error) => keepExample(document, error));
  const examples = names.map((name) => [name, { $ref: `#/components/examples/${name}` }]);
  return {
    'x-error-codes': [...new Set(errors.map(({ code }) => code))],
    content: { ...content, [JSON_TYPE]: { schema: ERROR_RESPONSE, examples: Object.fromEntries(examples) } },
  };
}

/** Most are the same everywhere, and are kept once; what differs gets a number. */
function keepExample(document: OpenAPIObject, error: ApiError): string {
  const components = document.components ?? {};
  components.examples ??= {};
  const example = { summary: error.code, value: bodyOf(error) };
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? nameOf(error) : `${nameOf(error)}.${count}`;
    components.examples[name] ??= example;
    if (isDeepStrictEqual(components.examples[name], example)) return name;
  }
}

function bodyOf({ code, message, details, retryAfterSeconds }: ApiError): object {
  const retry = retryAfterSeconds === undefined ? {} : { retry_after_seconds: retryAfterSeconds };
  return { error: { code, message, request_id: REQUEST_ID, ...details }, ...retry };
}
