import { createHmac } from 'node:crypto';
import { SNIPPETS } from '../../../web/src/pages/webhooks/verify-snippets.js';

type Check = (
  tools: Record<string, unknown>,
) => Promise<{ isSigned: boolean; isRecent: boolean }> | { isSigned: boolean; isRecent: boolean };

describe('the code that checks a signature without a library', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const rawBody = '{"event":"webhook.test"}';

  it('takes what was signed a moment ago, and nothing else', async () => {
    const time = String(Math.floor(Date.now() / 1_000));
    const genuine = `v1,${createHmac('sha256', Buffer.alloc(32, 7)).update(`msg_1.${time}.${rawBody}`).digest('base64')}`;
    expect(await check(rawBody, time, `v1,AAAA ${genuine}`)).toEqual({ isSigned: true, isRecent: true });
    expect(await check(`${rawBody} `, time, genuine)).toEqual({ isSigned: false, isRecent: true });
    expect(await check(rawBody, '1', genuine)).toEqual({ isSigned: false, isRecent: false });
  });

  /** Runs what the page shows, to the letter but for the import. */
  async function check(body: string, time: string, signatures: string) {
    const crypto = await import('node:crypto');
    const code = SNIPPETS.plain.replace(/^import .*$/m, 'const { createHmac, timingSafeEqual } = crypto;');
    const run = new Function(
      '{ crypto, Buffer, request, secret, rawBody }',
      `${code}; return { isSigned, isRecent };`,
    );
    const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': time, 'webhook-signature': signatures };
    return (run as Check)({ crypto, Buffer, request: { headers }, secret, rawBody: body });
  }
});
