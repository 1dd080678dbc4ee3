import { appSettings } from './app-settings.js';
import { bringUpApi, bringUpWorker, issueKeys, migrate, stopLeftOvers } from './application.js';
import type { StackContext } from './context.js';
import { bringUpLinkedInApi } from './linkedin-api.js';
import { inParallel } from './parallel.js';
import { bringUpPayments } from './payments.js';
import { keepSecret } from './secret.js';
import { bringUpPostgres, bringUpProfileSite, bringUpRedis, findBrowser } from './servers.js';
import type { StackFile } from './stack-file.js';

/** What stands in `stack.json`, apart from the process ids, which change when a part is started again. */
export type RunningStack = Omit<StackFile, 'pids'>;

/** Brings up every part as soon as what it needs is there. What is up when it throws, the supervisor stops. */
export async function startStack(context: StackContext): Promise<RunningStack> {
  const { layout, interrupted } = context;
  await stopLeftOvers(context);
  const [databaseUrl, redisUrl, site, payments, linkedIn, chromium] = await inParallel(
    bringUpPostgres(context),
    bringUpRedis(context),
    bringUpProfileSite(context),
    bringUpPayments(context),
    bringUpLinkedInApi(context),
    findBrowser(context),
  );
  const secret = await keepSecret(layout.secretFile);
  const settings = appSettings({
    databaseUrl,
    redisUrl,
    siteUrl: site.url,
    payments: payments.settings,
    linkedIn: linkedIn.settings,
    mailFolder: layout.mail,
    secret,
    chromium,
  });

  interrupted.throwIfAborted();
  await migrate(context, settings);
  interrupted.throwIfAborted();
  const [api, keys] = await inParallel(
    bringUpApi(context, settings),
    issueKeys(context, settings),
    bringUpWorker(context, settings),
  );
  interrupted.throwIfAborted();

  return {
    api,
    database_url: databaseUrl,
    redis_url: redisUrl,
    profile_site: site.url,
    payments: payments.url,
    payment_settings: payments.settings,
    linkedin_api: linkedIn.url,
    mail_dir: layout.mail,
    api_key: keys.apiKey,
    test_key: keys.testKey,
  };
}
