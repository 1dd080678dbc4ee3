import { createHash } from 'node:crypto';

/** Lua that Redis runs as one step: nothing comes between its commands. */
export class RedisScript {
  /** The name under which Redis keeps a script it has seen. */
  readonly sha1: string;

  constructor(readonly lua: string) {
    this.sha1 = createHash('sha1').update(lua).digest('hex');
  }
}
