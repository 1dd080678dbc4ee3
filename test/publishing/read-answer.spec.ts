import { consequenceOf, PUT_OFF_SECONDS } from '../../src/modules/publishing/endings.js';
import type { ClaimedPost, PublicationOutcome } from '../../src/modules/publishing/publication.js';
import { readAnswer } from '../../src/modules/publishing/publishers/linkedin/read-answer.js';
import type { ServiceAnswer } from '../../src/platform/outbound/index.js';

function answer(
  status: number,
  headers: ServiceAnswer['headers'] = {},
  body: object | string = '',
): ServiceAnswer {
  return { status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) };
}

const URN = 'urn:li:share:7141138937766391808';
const DUPLICATE = {
  message: `com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of ${URN}`,
  errorDetails: { inputErrors: [{ code: 'DUPLICATE_POST', description: 'Duplicate post is detected' }] },
  status: 422,
};

describe('an answer of LinkedIn', () => {
  it.each([
    ['in its own header', { 'x-restli-id': URN }],
    ['as an older kind of post', { 'x-restli-id': 'urn:li:ugcPost:123' }],
    ['in another header', { 'x-linkedin-id': URN }],
    ['percent-encoded in the location', { location: '/posts/urn%3Ali%3Ashare%3A7141138937766391808' }],
  ])('that says 201 with the id %s is a publication', (_, headers) => {
    expect(readAnswer(answer(201, headers))).toMatchObject({
      kind: 'published',
      remoteId: expect.stringMatching(/^urn:li:(share|ugcPost):\d+$/),
    });
  });

  it.each([
    ['201 without an id', answer(201)],
    ['another success', answer(204)],
    ['that it gave up waiting', answer(408)],
    ['500', answer(500, {}, { message: 'Internal Server Error' })],
    ['502 with a page of somebody in between', answer(502, {}, '<html>Bad gateway</html>')],
    ['504', answer(504)],
  ])('that says %s leaves it unknown', (_, given) => {
    expect(readAnswer(given)).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    [301, 'refused'],
    [400, 'refused'],
    [403, 'not_permitted'],
    [404, 'refused'],
    [409, 'refused'],
    [422, 'refused'],
    [426, 'version_not_supported'],
  ])('that says %d is a failure, %s', (status, code) => {
    expect(readAnswer(answer(status, {}, { message: 'No\0 \ud800' }))).toEqual({
      kind: 'failed',
      code,
      message: `LinkedIn answered ${status}: No \ufffd`,
      httpStatus: status,
    });
  });

  it('that calls it a duplicate says of what', () => {
    const expected = { kind: 'failed', code: 'duplicate_content', duplicateOf: URN };
    expect(readAnswer(answer(422, {}, DUPLICATE))).toMatchObject(expected);
    expect(readAnswer(answer(422, {}, { message: DUPLICATE.message }))).toMatchObject(expected);
  });

  it('that refuses the token is no outcome yet', () => {
    expect(readAnswer(answer(401, {}, { code: 'REVOKED_ACCESS_TOKEN' }))).toBeNull();
  });

  it.each([
    ['5', 5],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    [undefined, null],
  ])('that asks to wait, %s, puts it off', (header, afterSeconds) => {
    const headers = header === undefined ? {} : { 'retry-after': header };
    expect(readAnswer(answer(429, headers))).toMatchObject({
      kind: 'put_off',
      code: 'rate_limited',
      afterSeconds,
    });
  });
});

describe('a try that was put off', () => {
  const putOff = (afterSeconds: number | null): PublicationOutcome => ({
    kind: 'put_off',
    code: 'rate_limited',
    message: 'Wait',
    httpStatus: 429,
    afterSeconds,
  });
  const outcomeAfter = (deferrals: number, asked: number | null = null) =>
    consequenceOf(putOff(asked), { deferrals } as ClaimedPost);
  const failed = { ending: { status: 'failed', remoteId: null, code: 'rate_limited', message: 'Wait' } };

  it('is followed by others, ever later, and then by none', () => {
    const waits = PUT_OFF_SECONDS.map((_, deferrals) => outcomeAfter(deferrals));
    expect(waits).toEqual(PUT_OFF_SECONDS.map((tryAfterSeconds) => ({ tryAfterSeconds })));
    expect(outcomeAfter(PUT_OFF_SECONDS.length)).toEqual(failed);
  });

  it('keeps to what LinkedIn asked for, unless that is too late for a post', () => {
    expect(outcomeAfter(0, 600)).toEqual({ tryAfterSeconds: 600 });
    expect(outcomeAfter(0, 1)).toEqual({ tryAfterSeconds: PUT_OFF_SECONDS[0] });
    expect(outcomeAfter(0, 40_000)).toEqual(failed);
  });
});
