import { startLinkedInApi } from './linkedin-api/index.js';
import { serveUntilTold } from './serve-until-told.js';

/** The stand-in for LinkedIn's API as a process of its own. */
const api = await startLinkedInApi(Number(process.env.PORT ?? 0));
serveUntilTold(api);
