import { writeFile } from 'node:fs/promises';
import { envExample } from './config/env-example.js';

/** `npm run env-example`: writes .env.example from the settings. */
await writeFile('.env.example', envExample());
