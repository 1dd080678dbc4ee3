/** The ways out of the dashboard, to pages of others that lead back here. */
export { leaveFor } from './leave-for.js';
export { outsideAddress } from './outside-address.js';
