/** What LinkedIn gives for a consent, or for an older token. */
export interface Tokens {
  access: string;
  accessSeconds: number;
  /** Null where LinkedIn gives none: the member then has to consent anew in time. */
  refresh: { token: string; seconds: number } | null;
}

export interface Member {
  urn: string;
  name: string;
}

/** The same, as it is stored. */
export interface SealedTokens {
  access: Buffer;
  accessSeconds: number;
  refresh: { token: Buffer; seconds: number } | null;
}

/** `expiring` when it ends within a week and can't be renewed; the owner was written to. */
export type ConnectionStatus = 'active' | 'expiring' | 'expired';

/** In whose name a workspace publishes, as others may see it. */
export interface ConnectedMember {
  memberUrn: string;
  name: string;
  connectedAt: Date;
  /** When it ends for good, unless the member consents anew. */
  expiresAt: Date;
  status: ConnectionStatus;
}

/** With which a request is made in the member's name. */
export interface MemberAccess {
  memberUrn: string;
  accessToken: string;
  /** Tells these tokens from those before and after. */
  version: number;
}
