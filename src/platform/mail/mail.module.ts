import { Global, Module } from '@nestjs/common';
import { MailerModule } from '@nestjs-modules/mailer';
import { ENV, type Env } from '../../config/index.js';
import { EmlFiles } from './eml-files.js';
import { Mail } from './mail.js';

/** A mail server that is silent for this long is down: the caller is told instead of kept waiting. */
const SMTP_TIMEOUT_MS = 5_000;

function smtp(mailUrl: string): string {
  const url = new URL(mailUrl);
  for (const setting of ['connectionTimeout', 'greetingTimeout', 'socketTimeout', 'dnsTimeout']) {
    if (!url.searchParams.has(setting)) url.searchParams.set(setting, String(SMTP_TIMEOUT_MS));
  }
  return url.href;
}

@Global()
@Module({
  imports: [
    MailerModule.forRootAsync({
      imports: [],
      inject: [ENV],
      useFactory: (env: Env) => ({
        transport: env.MAIL_URL.startsWith('file:') ? new EmlFiles(env.MAIL_URL) : smtp(env.MAIL_URL),
      }),
    }),
  ],
  providers: [Mail],
  exports: [Mail],
})
export class MailModule {}
