import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { SentMessageInfo, Transport } from 'nodemailer';
import type MailMessage from 'nodemailer/lib/mailer/mail-message';

/** A nodemailer transport that writes each mail to a file `<time>-<random>.eml`, for machines without SMTP. */
export class EmlFiles implements Transport {
  readonly name = 'eml-files';
  readonly version = '1';
  private readonly folder: string;

  constructor(folderUrl: string) {
    this.folder = fileURLToPath(folderUrl);
    mkdirSync(this.folder, { recursive: true });
  }

  send(mail: MailMessage, done: (error: Error | null, info?: SentMessageInfo) => void): void {
    this.write(mail).then(
      () => done(null, { envelope: mail.message.getEnvelope(), messageId: mail.message.messageId() }),
      (error: Error) => done(error),
    );
  }

  private async write(mail: MailMessage): Promise<void> {
    const file = join(this.folder, `${Date.now()}-${randomBytes(4).toString('hex')}.eml`);
    // Renamed when whole, so that who waits for the mail never reads half of it.
    await pipeline(mail.message.createReadStream(), createWriteStream(`${file}.part`, { mode: 0o600 }));
    await rename(`${file}.part`, file);
  }
}
