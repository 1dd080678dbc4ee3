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

  /** Whether a profile's owner asked, under any of its addresses, to be left alone. The privacy module keeps the list. */
  async isSuppressed(canonicalUrls: readonly string[]): Promise<boolean> {
    const listed = await this.db.query('select from suppressions where canonical_url = any($1) limit 1', [
      canonicalUrls,
    ]);
    return listed.length > 0;
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
