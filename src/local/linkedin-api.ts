import { startLinkedInApi } from './linkedin-api/index.js';

/** The stand-in for LinkedIn's API as a process of its own. */
const api = await startLinkedInApi(Number(process.env.PORT ?? 0));
process.stdout.write(`${JSON.stringify({ url: api.url })}\n`);

function leave(): void {
  void api.close().finally(() => process.exit(0));
}

process.once('SIGTERM', leave);
process.once('SIGINT', leave);
// With an IPC channel it was started by the stack, and must not outlive it.
process.once('disconnect', leave);
