/** Where people come back to from Stripe. */
export const PLAN_PAGE = '/billing/plan';
