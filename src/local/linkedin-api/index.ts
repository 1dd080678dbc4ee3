export { readLittleText } from './little-text.js';
export { type LinkedInApi, startLinkedInApi } from './server.js';
