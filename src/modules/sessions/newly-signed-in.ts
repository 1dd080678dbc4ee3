/** What whoever has just signed in is given, once. */
export interface NewlySignedIn {
  token: string;
  expiresAt: Date;
  confirmationToken: string;
  confirmedUntil: Date;
}
