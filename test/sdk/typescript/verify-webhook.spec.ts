import { Webhook } from 'standardwebhooks';
import { verifyWebhook } from '../../../sdk/typescript/src/index.js';

const SECRET = `whsec_${Buffer.from('a secret of 24 bytes, so').toString('base64')}`;
const OTHER_SECRET = `whsec_${Buffer.from('another one, quite as old').toString('base64')}`;
const BODY = JSON.stringify({ batch_id: '507f1f77bcf86cd799439022', name: 'Zoë' });
const SENT = new Date('2026-03-05T10:30:00Z');

function headersOf(body = BODY, ...secrets: string[]): Record<string, string> {
  const signatures = (secrets.length > 0 ? secrets : [SECRET]).map((secret) =>
    new Webhook(secret).sign('msg_1', SENT, body),
  );
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(SENT.getTime() / 1_000),
    'webhook-signature': signatures.join(' '),
  };
}

const later = (seconds: number) => ({ now: new Date(SENT.getTime() + seconds * 1_000) });

describe('verifyWebhook', () => {
  it.each([
    ['a plain object', headersOf()],
    ['Headers', new Headers(headersOf())],
    [
      'names in capitals',
      Object.fromEntries(Object.entries(headersOf()).map(([k, v]) => [k.toUpperCase(), v])),
    ],
    ['lists of values', Object.fromEntries(Object.entries(headersOf()).map(([k, v]) => [k, [v]]))],
  ])('answers the event, with headers as %s', async (_what, headers) => {
    expect(await verifyWebhook(BODY, headers, SECRET, later(1))).toEqual(JSON.parse(BODY));
  });

  it('takes the raw bytes as well', async () => {
    expect(await verifyWebhook(Buffer.from(BODY), headersOf(), SECRET, later(0))).toEqual(JSON.parse(BODY));
  });

  it('takes either secret while one is replaced by the other, and either signature', async () => {
    expect(await verifyWebhook(BODY, headersOf(), [OTHER_SECRET, SECRET], later(0))).toBeDefined();
    expect(await verifyWebhook(BODY, headersOf(BODY, OTHER_SECRET, SECRET), SECRET, later(0))).toBeDefined();
  });

  it.each([-300, 300])('takes a callback that is %i seconds old', async (seconds) => {
    expect(await verifyWebhook(BODY, headersOf(), SECRET, later(seconds))).toBeDefined();
  });

  it.each([-301, 301])('refuses one that is %i seconds old, though it is signed', async (seconds) => {
    const verified = verifyWebhook(BODY, headersOf(), SECRET, later(seconds));
    await expect(verified).rejects.toMatchObject({ code: 'timestamp_out_of_tolerance' });
    expect(
      await verifyWebhook(BODY, headersOf(), SECRET, { ...later(seconds), toleranceSeconds: 301 }),
    ).toBeDefined();
  });

  it.each(['', 'soon', '1e9', ' 1772706600', '-1', 'NaN'])('refuses the timestamp %j', async (timestamp) => {
    const verified = verifyWebhook(
      BODY,
      { ...headersOf(), 'webhook-timestamp': timestamp },
      SECRET,
      later(0),
    );
    await expect(verified).rejects.toMatchObject({ name: 'WebhookVerificationError' });
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
    'refuses one without %s',
    async (name) => {
      const verified = verifyWebhook(BODY, { ...headersOf(), [name]: undefined }, SECRET, later(0));
      await expect(verified).rejects.toMatchObject({
        code: 'missing_header',
        message: expect.stringContaining(name),
      });
    },
  );

  it.each<[string, string, Record<string, string>, string]>([
    ['another body', BODY.replace('Zoë', 'Zoe'), headersOf(), SECRET],
    ['another secret', BODY, headersOf(), OTHER_SECRET],
    ['another id', BODY, { ...headersOf(), 'webhook-id': 'msg_2' }, SECRET],
    [
      'no version',
      BODY,
      { ...headersOf(), 'webhook-signature': headersOf()['webhook-signature']?.slice(3) ?? '' },
      SECRET,
    ],
    ['another version', BODY, { ...headersOf(), 'webhook-signature': 'v2,AAAA' }, SECRET],
    ['what is no base64', BODY, { ...headersOf(), 'webhook-signature': 'v1,*** v1,' }, SECRET],
  ])('refuses %s', async (_what, body, headers, secret) => {
    const verified = verifyWebhook(body, headers, secret, later(0));
    await expect(verified).rejects.toMatchObject({ code: 'signature_mismatch' });
  });

  it.each(['', 'whsec_', 'whsec_***'])('says that %j is no secret', async (secret) => {
    const verified = verifyWebhook(BODY, headersOf(), secret, later(0));
    await expect(verified).rejects.toMatchObject({ code: 'invalid_secret' });
  });

  it('says when what was signed is not JSON', async () => {
    const verified = verifyWebhook('hello', headersOf('hello'), SECRET, later(0));
    await expect(verified).rejects.toMatchObject({ code: 'unreadable_body' });
  });
});
