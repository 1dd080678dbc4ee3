/** What the key is called as which the sessions of a workspace call, in `X-Api-Key-Prefix`, analytics and audit. */
export const DASHBOARD_NAME = 'Dashboard';
export const DASHBOARD_PREFIX = 'dashboard';
