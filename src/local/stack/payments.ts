import { appCommand } from './app-command.js';
import type { StackContext } from './context.js';
import { startOnFreePort } from './ports.js';
import { keepSecret } from './secret.js';
import { type RunningSite, startSite } from './site-process.js';

const PAYMENTS_PORT = 3998;

/** Opens nothing but the stand-in, which listens on loopback only. */
const SECRET_KEY = 'sk_test_local_stand_in';

const BUSINESS_PRICE = 'price_local_business';

export interface RunningPayments extends RunningSite {
  /** With these the application takes the stand-in for Stripe. */
  settings: NodeJS.ProcessEnv;
}

export function bringUpPayments(context: StackContext): Promise<RunningPayments> {
  const { layout, progress, programs, supervisor } = context;
  const start = async () => {
    const known = {
      STRIPE_SECRET_KEY: SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: `whsec_${await keepSecret(layout.webhookSecretFile)}`,
      STRIPE_BUSINESS_PRICE: BUSINESS_PRICE,
    };
    const files = { STACK_FILE: layout.stackFile, BOOKS_FILE: layout.paymentsFile };
    const site = await startOnFreePort(PAYMENTS_PORT, (port) =>
      startSite(
        appCommand(context, 'payments', programs.payments, { ...known, ...files, PORT: String(port) }),
      ),
    );
    supervisor.keep('payments', site);
    return { ...site, settings: { ...known, STRIPE_API_BASE: site.url } };
  };
  return progress.step('Payments', start, ({ url }) => url);
}
