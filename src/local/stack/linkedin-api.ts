import { appCommand } from './app-command.js';
import type { StackContext } from './context.js';
import { startOnFreePort } from './ports.js';
import { startSite } from './site-process.js';

const PORT = 4002;

/** The version that the stand-in knows for certain. */
const VERSION = '202610';

export interface LinkedInStandIn {
  url: string;
  /** What the application needs to find it; whether posts go there is for PUBLISHER to say. */
  settings: NodeJS.ProcessEnv;
}

export function bringUpLinkedInApi(context: StackContext): Promise<LinkedInStandIn> {
  const { programs, progress, supervisor } = context;
  const start = async () => {
    const api = await startOnFreePort(PORT, (port) =>
      startSite(appCommand(context, 'linkedin_api', programs.linkedInApi, { PORT: String(port) })),
    );
    const { url } = supervisor.keep('linkedin_api', api);
    return { url, settings: settingsFor(url) };
  };
  return progress.step('LinkedIn API', start, ({ url }) => url);
}

function settingsFor(url: string): NodeJS.ProcessEnv {
  return {
    LINKEDIN_API_BASE: url,
    LINKEDIN_OAUTH_BASE: url,
    LINKEDIN_CLIENT_ID: 'local',
    LINKEDIN_CLIENT_SECRET: 'local',
    LINKEDIN_VERSION: VERSION,
  };
}
