import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import type { ProfileData } from './profile-data.js';

@Injectable()
export class ProfilesRepository {
  constructor(private readonly db: Database) {}

  /** The id of a profile that any workspace's visit captured in the last 24 hours. */
  async findFreshId(canonicalUrl: string): Promise<string | null> {
    const [profile] = await this.db.query<{ id: string }>(
      `select id from profiles
       where canonical_url = $1 and captured_at > now() - interval '24 hours'
       order by captured_at desc limit 1`,
      [canonicalUrl],
    );
    return profile?.id ?? null;
  }

  async insert(canonicalUrl: string, data: ProfileData): Promise<string> {
    const id = newId();
    await this.db.query('insert into profiles (id, canonical_url, data) values ($1, $2, $3)', [
      id,
      canonicalUrl,
      JSON.stringify(data),
    ]);
    return id;
  }
}
