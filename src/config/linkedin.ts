import type { Setting } from './settings.js';

/** The version of LinkedIn's API, which is a month such as 202610. */
export function linkedInVersion(reason: string): Setting<string | undefined> {
  return {
    reason,
    example: '202610',
    read(text) {
      if (text !== undefined && !/^20\d{2}(?:0[1-9]|1[0-2])$/.test(text))
        throw new Error(`must be a month such as 202610, not "${text}"`);
      return text;
    },
  };
}

export interface LinkedInSettings {
  NODE_ENV: string;
  PUBLISHER: string;
  PUBLIC_URL: string | undefined;
  LINKEDIN_CLIENT_ID: string | undefined;
  LINKEDIN_CLIENT_SECRET: string | undefined;
  LINKEDIN_VERSION: string | undefined;
}

/** What an application at LinkedIn can't do without, one line for each setting that lacks. */
export function linkedInFaults(read: LinkedInSettings): string[] {
  if (read.LINKEDIN_CLIENT_ID === undefined)
    return read.PUBLISHER === 'linkedin' ? ['LINKEDIN_CLIENT_ID is required with PUBLISHER=linkedin'] : [];
  const needed = ['LINKEDIN_CLIENT_SECRET', 'LINKEDIN_VERSION'] as const;
  const faults = needed
    .filter((name) => read[name] === undefined)
    .map((name) => `${name} is required with LINKEDIN_CLIENT_ID`);
  if (read.PUBLIC_URL === undefined && read.NODE_ENV === 'production')
    faults.push('PUBLIC_URL is required with LINKEDIN_CLIENT_ID in production');
  return faults;
}
