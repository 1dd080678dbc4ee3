import { startProfileSite } from './profile-site/index.js';

/** The profile site as a process of its own. */
const site = await startProfileSite({ port: Number(process.env.PORT ?? 0) });
process.stdout.write(`${JSON.stringify({ url: site.url })}\n`);

function leave(): void {
  void site.close().finally(() => process.exit(0));
}

process.once('SIGTERM', leave);
process.once('SIGINT', leave);
// With an IPC channel the site was started by the stack, and must not outlive it.
process.once('disconnect', leave);
