import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';

/** What lies where in LOCAL_DIR. */
export interface Layout {
  folder: string;
  /** A folder, or a symbolic link to it where the server can't reach in here. */
  postgresData: string;
  mail: string;
  lockFile: string;
  stackFile: string;
  secretFile: string;
  passwordFile: string;
  webhookSecretFile: string;
  /** What the stand-in for Stripe knows. */
  paymentsFile: string;
  logOf(part: string): string;
  pidFileOf(part: string): string;
}

export async function layOut(folder: string): Promise<Layout> {
  const [logs, mail, pids] = [join(folder, 'logs'), join(folder, 'mail'), join(folder, 'pids')];
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK).catch(() => {
    throw new CannotStart(`${folder} belongs to another user: choose another folder with LOCAL_DIR`);
  });
  // Mails hold sign-in codes, logs hold addresses: for the owner alone.
  for (const own of [logs, mail, pids]) await mkdir(own, { recursive: true, mode: 0o700 });
  return {
    folder,
    postgresData: join(folder, 'postgres'),
    mail,
    lockFile: join(folder, 'lock'),
    stackFile: join(folder, 'stack.json'),
    secretFile: join(folder, 'secret'),
    passwordFile: join(folder, 'database-password'),
    webhookSecretFile: join(folder, 'stripe-webhook-secret'),
    paymentsFile: join(folder, 'payments.json'),
    logOf: (part) => join(logs, `${part}.log`),
    pidFileOf: (part) => join(pids, `${part}.pid`),
  };
}
