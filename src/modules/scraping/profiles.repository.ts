import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import type { ProfileData } from './profile-data.js';

export interface NewProfile {
  id: string;
  canonicalUrl: string;
  data: ProfileData;
}

@Injectable()
export class ProfilesRepository {
  constructor(private readonly db: Database) {}

  /** Whether the profile's owner asked for it to be left alone. The privacy module keeps the list. */
  async isSuppressed(canonicalUrl: string): Promise<boolean> {
    const listed = await this.db.query('select from suppressions where canonical_url = $1', [canonicalUrl]);
    return listed.length > 0;
  }

  /**
   * The id of a profile that any workspace's visit captured recently enough. It can't be erased before the
   * lookup that it answers is there to be erased with it.
   */
  async findFreshId(canonicalUrl: string, maxAgeHours: number): Promise<string | null> {
    const [profile] = await this.db.query<{ id: string }>(
      `select id from profiles
       where canonical_url = $1 and captured_at > now() - make_interval(secs => $2)
       order by captured_at desc limit 1 for key share`,
      [canonicalUrl, maxAgeHours * 3_600],
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

  async insertMany(profiles: readonly NewProfile[]): Promise<void> {
    await this.db.query(
      `insert into profiles (id, canonical_url, data)
       select * from unnest($1::text[], $2::text[], $3::json[])`,
      [
        profiles.map(({ id }) => id),
        profiles.map(({ canonicalUrl }) => canonicalUrl),
        profiles.map(({ data }) => JSON.stringify(data)),
      ],
    );
  }
}
