/** What a test key sees as its balance, which never moves. */
export const SANDBOX_BALANCE = 1_000_000;
