import { startProfileSite } from './profile-site/index.js';
import { serveUntilTold } from './serve-until-told.js';

/** The profile site as a process of its own. */
const site = await startProfileSite({ port: Number(process.env.PORT ?? 0) });
serveUntilTold(site);
