import fc from 'fast-check';
import { readLittleText } from '../../src/local/linkedin-api/index.js';
import { toLittleText } from '../../src/modules/posts/index.js';
import { postsRequest } from '../../src/modules/publishing/publishers/linkedin/posts-request.js';
import { AnswerLost, RequestNotSent, ServiceClient } from '../../src/platform/outbound/index.js';
import { Receiver, silence } from '../callbacks/receiver.js';

const RESERVED = [...'\\|{}@[]()<>#*_~'];

/** Text in which what LinkedIn reserves is as frequent as everything else. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...RESERVED, '\n', ' ', '#tag', 'é', '👩‍🚀', '＃'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join('').toWellFormed().replaceAll('\0', ''));

describe('any text', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.open();
    receiver.behave = (response) => void response.writeHead(201, { 'x-restli-id': 'urn:li:share:1' }).end();
  });
  afterAll(() => receiver.close());

  it('arrives at its readers as it was written, but for white space around it', async () => {
    const client = new ServiceClient(5_000);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const body = postsRequest('urn:li:person:x', toLittleText(text));
        await client.ask({ method: 'POST', url: receiver.url, headers: {}, body });
        const { commentary } = JSON.parse(receiver.requests.at(-1)?.body ?? '');
        expect(readLittleText(commentary)).toBe(text.trim());
      }),
      { numRuns: 300 },
    );
  });

  it('with a reserved character that is not escaped would end there, which the stand-in shows', () => {
    expect(readLittleText('Out now (really)')).toBe('Out now ');
  });
});

describe('a request without an answer', () => {
  it('was not sent when nobody listens', async () => {
    const client = new ServiceClient(1_000);
    const asked = client.ask({ method: 'GET', url: 'http://127.0.0.1:9/', headers: {} });
    await expect(asked).rejects.toThrow(RequestNotSent);
  });

  it('was not sent when the host has no address', async () => {
    const asked = new ServiceClient(5_000).ask({
      method: 'GET',
      url: 'http://nowhere.invalid/',
      headers: {},
    });
    await expect(asked).rejects.toThrow(RequestNotSent);
  });

  it('was not sent when the other side does not speak TLS', async () => {
    const receiver = await Receiver.open();
    const url = receiver.url.replace('http:', 'https:');
    await expect(new ServiceClient(5_000).ask({ method: 'GET', url, headers: {} })).rejects.toThrow(
      RequestNotSent,
    );
    await receiver.close();
  });

  it('may have been acted upon when the other side took it and was silent, or broke off', async () => {
    const receiver = await Receiver.open();
    const client = new ServiceClient(300);
    receiver.behave = silence;
    await expect(client.ask({ method: 'GET', url: receiver.url, headers: {} })).rejects.toThrow(AnswerLost);
    receiver.behave = (response) => void response.destroy();
    await expect(client.ask({ method: 'GET', url: receiver.url, headers: {} })).rejects.toThrow(AnswerLost);
    await receiver.close();
  });
});
