/** Where people come back to from Stripe. */
export const PLAN_PAGE = '/billing/plan';

/** Where those go on who look after their plan in the dashboard. */
export const DASHBOARD_PAGE = '/app/settings?plan=awaited';
