import { normaliseEmail } from '../../src/modules/auth/email.js';
import { anyEmail } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('an address', () => {
  it.each([
    ['You@Company.COM', 'you@company.com'],
    ['  you@company.com ', 'you@company.com'],
    ['you+tag@company.com', 'you+tag@company.com'],
    // A letter with its accent apart, and in one: the same mailbox.
    ['jose\u0301@example.com', 'jos\u00e9@example.com'],
    ['you@b\u00fccher.example', 'you@xn--bcher-kva.example'],
    ['you@BU\u0308CHER.example', 'you@xn--bcher-kva.example'],
    // The Kelvin sign is a k to everybody but a program: the mail goes to the k.
    ['jac\u212a@example.com', 'jack@example.com'],
    // Left for the check to refuse.
    ['you@exa%6dple.com', 'you@exa%6dple.com'],
    ['you@example.com\r\n', 'you@example.com\r\n'],
    ['no address', 'no address'],
  ])('%j is %j', (text, address) => {
    expect(normaliseEmail(text)).toBe(address);
  });

  it.each([
    ['spaces', `a${' '.repeat(1_000_000)}@example.com`],
    ['accents', `a${'\u0301\u0323'.repeat(200_000)}@example.com`],
  ])('is left alone when it is far too long, whose %s would take minutes', (_, text) => {
    expect(normaliseEmail(text)).toBe(text);
  });

  describe('that is registered', () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await startTestApp();
    });
    afterAll(() => app.close());

    const register = (email: unknown) => app.http.post('/api/v1/auth/register').send({ email });

    it('is one mailbox however it is spelt', async () => {
      const email = anyEmail();
      await register(email.toUpperCase()).expect(200);
      const again = await register(` ${email}`);
      expect(again.body.error.code).toBe('rate_limit');
      expect((await app.mails()).filter((mail) => mail.includes(`To: ${email}`))).toHaveLength(1);
    });

    it.each([
      ['two at signs', 'a@b@example.com'],
      ['a line end', 'a@example.com\r\n'],
      ['a header', 'a@example.com\r\nBcc: b@example.com'],
      ['a header in quotes', '"a\r\nBcc: b@example.com"@example.com'],
      ['quotes', '"a b"@example.com'],
      ['a list', 'a@example.com,b@example.com'],
      ['a name', 'A <a@example.com>'],
      ['a comment', 'a(b)@example.com'],
      ['an escape in the domain', 'a@exa%6dple.com'],
      ['an IP address', 'a@127.0.0.1'],
      ['an IP address in brackets', 'a@[127.0.0.1]'],
      ['an IP address in disguise', 'a@0x7f.1'],
      ['no domain', 'a@'],
      ['no name', '@example.com'],
      ['a bare host', 'a@localhost'],
      ['a NUL', 'a\u0000@example.com'],
      ['an invisible character', 'a\u200b@example.com'],
      ['a letter of 65 characters', `${'a'.repeat(65)}@example.com`],
      [
        '255 characters',
        `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(11)}`,
      ],
      ['nothing', ''],
      ['null', null],
      ['an object', { address: 'a@example.com' }],
    ])('is refused with %s', async (_, email) => {
      const before = await app.mails();
      const refused = await register(email);
      expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid_request']);
      expect(refused.body.error.fields[0].field).toBe('email');
      expect(await app.mails()).toEqual(before);
    });
  });
});
