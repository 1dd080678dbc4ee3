import { fileURLToPath } from 'node:url';
import { readStackSettings, runStack } from './local/stack/index.js';

/** `npm run local`: the whole product on this machine, until Ctrl-C. */
const exitCode = await runStack(readStackSettings(), {
  app: [besides('main.js')],
  migrate: [besides('migrate.js'), 'up'],
  profileSite: [besides('local/profile-site.js')],
  payments: [besides('local/stripe.js')],
  linkedInApi: [besides('local/linkedin-api.js')],
  issueKeys: [besides('local/stack/issue-keys.js')],
});
// Not left to the event loop: with everything stopped, nothing may keep this process.
process.exit(exitCode);

function besides(entry: string): string {
  return fileURLToPath(new URL(entry, import.meta.url));
}
