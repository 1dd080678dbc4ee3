import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { ConnectedMembers } from '../connections/index.js';
import { type Caller, InvalidKey } from '../keys/index.js';
import { ProfileResponse } from './dto/responses.js';

/** Says whose workspace it is, and in whose name it publishes. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly members: ConnectedMembers,
  ) {}

  async show(caller: Caller): Promise<ProfileResponse> {
    const account = await this.accounts.find(caller.accountId);
    // Deleted since the key was checked.
    if (!account?.email) throw new InvalidKey();

    return ProfileResponse.from({ ...account, email: account.email }, await this.members.find(caller));
  }
}
