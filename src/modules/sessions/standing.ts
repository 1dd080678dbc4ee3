import { Injectable } from '@nestjs/common';
import { Authenticator, type Caller } from '../keys/index.js';
import { SessionsRepository } from './sessions.repository.js';

/** For answers that go on long after the guards have looked: whether their caller may still be told anything. */
@Injectable()
export class Standing {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly sessions: SessionsRepository,
  ) {}

  /** False once the session, or the key, has ended. */
  async lasts({ accountId, keyId, session }: Caller): Promise<boolean> {
    if (!session) return this.authenticator.stillWorks(keyId);
    return (await this.sessions.describe({ id: session.id, accountId })) !== null;
  }
}
