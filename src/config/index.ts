export { ConfigModule } from './config.module.js';
export { ConfigurationError, ENV, ENVIRONMENT, type Env, readEnv } from './env.js';
