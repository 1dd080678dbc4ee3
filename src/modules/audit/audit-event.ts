export type AuditAction =
  | 'account.created'
  | 'account.deleted'
  | 'account.plan_changed'
  | 'credits.given_back'
  | 'credits.granted'
  | 'credits.purchase_started'
  | 'credits.purchased'
  | 'credits.taken_back'
  | 'key.created'
  | 'key.issued'
  | 'key.revoked'
  | 'key.rotated'
  | 'key.updated'
  | 'member.connected'
  | 'member.disconnected'
  | 'session.ended'
  | 'session.started'
  | 'sessions.ended'
  | 'webhook_secret.rotated';

/** Who did it: a key, the owner of the address (proved by mail, without a key), the operator, or the service itself. */
export type Actor =
  | { kind: 'key'; keyId: string; prefix: string }
  | { kind: 'owner' | 'operator' | 'system' };

/** Ids and numbers only: no secret, no name, no address, so that nothing here has to be erased with an account. */
export interface NewAuditEvent {
  accountId: string;
  mode: 'live' | 'test';
  actor: Actor;
  action: AuditAction;
  targetId?: string;
  details?: Readonly<Record<string, AuditDetail>>;
}

export type AuditDetail = string | number | boolean | null | readonly string[];

export interface AuditEvent {
  id: string;
  actor: Actor['kind'];
  actor_key_id: string | null;
  actor_key_prefix: string | null;
  action: AuditAction;
  target_id: string | null;
  details: Record<string, AuditDetail>;
  created_at: Date;
}
