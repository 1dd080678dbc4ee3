import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;

/** The lengths for which GCM is made. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** SECRET is not the one under which it was sealed, or the row was tampered with. */
export class SecretUnreadable extends Error {
  constructor() {
    super('What was sealed can’t be opened with this SECRET');
  }
}

/** Keeps texts that have to be read again where a copy of the database alone does not tell them. */
export class SecretBox {
  private readonly key: Buffer;

  /** `purpose` gives each kind of text a key of its own. */
  constructor(secret: string, purpose: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));
  }

  /** `owner` has to be named again to open it: what is sealed for one can't be passed off as another's. */
  seal(text: string, owner: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws `SecretUnreadable`. */
  open(sealed: Buffer, owner: string): string {
    const textAt = NONCE_BYTES + TAG_BYTES;
    try {
      const decipher = createDecipheriv(CIPHER, this.key, sealed.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(owner))
        .setAuthTag(sealed.subarray(NONCE_BYTES, textAt));
      return decipher.update(sealed.subarray(textAt), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw new SecretUnreadable();
    }
  }
}
