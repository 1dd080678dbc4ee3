export { ConfigModule } from './config.module.js';
export { ConfigurationError, ENV, type Env, readEnv } from './env.js';
