import {
  ConnectionError,
  InvalidRequestError,
  PermissionError,
  RateLimitError,
  ServerError,
  UnreadableAnswerError,
} from '../../../sdk/typescript/src/index.js';
import { faultOf, isUnreachable } from '../../../web/src/api/fault.js';

describe('what went wrong, in words for a person', () => {
  it('is what the API says, with the fields at fault', () => {
    const fields = [{ field: 'name', message: 'name is too long' }];
    const error = new InvalidRequestError({
      code: 'invalid_request',
      message: 'name is too long',
      requestId: 'r-1',
      details: { fields, other: 1 },
    });
    expect(faultOf(error)).toMatchObject({
      code: 'invalid_request',
      message: 'name is too long',
      requestId: 'r-1',
      fields,
      details: { other: 1 },
    });
  });

  it('names the one field of an error that names one', () => {
    const error = new InvalidRequestError({ code: 'x', message: 'Wrong.', details: { field: 'code' } });
    expect(faultOf(error).fields).toEqual([{ field: 'code', message: 'Wrong.' }]);
  });

  it.each([null, 'name', [null, 1, { field: 1 }, { message: 'm' }]])('takes %j for no fields', (fields) => {
    const error = new InvalidRequestError({ code: 'x', message: 'Wrong.', details: { fields } });
    expect(faultOf(error).fields).toEqual([]);
  });

  it('says when to come back', () => {
    const error = new RateLimitError({ code: 'rate_limit', message: 'Too many.', retryAfterSeconds: 42 });
    expect(faultOf(error).retryAfterSeconds).toBe(42);
  });

  it.each(['confirmation_required', 'session_expired', 'missing_key'])(
    'says of %s that nothing was done, where programs are told what to call',
    (code) => {
      const message = 'Ask for a code with POST /api/v1/auth/session/code.';
      const fault = faultOf(new PermissionError({ code, message, status: 403, requestId: 'r-1' }));
      expect(fault.message).toMatch(/nothing was done/i);
      expect(fault.message).not.toContain('/api/');
      expect(fault.requestId).toBeUndefined();
    },
  );

  it('says of a broken connection nothing that only a programmer understands', () => {
    const error = new ConnectionError({
      code: 'connection_failed',
      message: 'The connection to http://127.0.0.1 failed (ECONNREFUSED).',
      neverSent: true,
    });
    const fault = faultOf(error);
    expect(fault.message).toContain('can’t be reached');
    expect(fault.message).not.toContain('ECONNREFUSED');
    expect(isUnreachable(fault)).toBe(true);
  });

  it.each([
    new ServerError({ code: 'server_error', message: 'http://127.0.0.1 answered 502.', status: 502 }),
    new UnreadableAnswerError({
      code: 'unreadable_answer',
      message: 'http://127.0.0.1 answered with text/html instead of JSON. Is the base URL that of the API?',
      requestId: 'r-1',
    }),
  ])('says of what a proxy answered ($code) what to do, and nothing of addresses', (error) => {
    const fault = faultOf(error);
    expect(fault.message).toMatch(/did not answer as it should.*try again/i);
    expect(fault.message).not.toMatch(/http|base URL|JSON/);
    expect(fault.requestId).toBe(error.requestId);
  });

  it('shows nothing of a mistake of ours', () => {
    expect(faultOf(new TypeError('x is not a function'))).toMatchObject({ code: 'unexpected', fields: [] });
    expect(faultOf(new TypeError('x is not a function')).message).not.toContain('function');
  });
});
