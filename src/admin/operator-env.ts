import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Env, readEnv } from '../config/index.js';

/** Commands change rows and nothing else. Whatever they might reach by mistake beyond that is not there. */
const NOTHING_ELSE = {
  REDIS_URL: 'redis://127.0.0.1:1',
  PROFILE_SOURCE: 'local',
  PROFILE_ORIGIN: 'http://127.0.0.1:1',
  MAIL_URL: 'smtp://127.0.0.1:1',
};

/** The settings of the service; where none name a database, those of the stack `npm run local` runs in this folder. */
export function readOperatorEnv(source: NodeJS.ProcessEnv): Env {
  const stack = source.DATABASE_URL ? {} : settingsOfLocalStack(source);
  return readEnv({ ...source, ...NOTHING_ELSE, ...stack });
}

/** Its database comes with its own Stripe: asked about play money, the real one would be wrong. */
function settingsOfLocalStack({ NODE_ENV, LOCAL_DIR }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (NODE_ENV === 'production') return {};
  try {
    const stack = JSON.parse(readFileSync(join(LOCAL_DIR || '.local', 'stack.json'), 'utf8'));
    return { ...stack.payment_settings, DATABASE_URL: stack.database_url };
  } catch {
    return {};
  }
}
