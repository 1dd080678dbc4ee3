import { QueryFailedError } from 'typeorm';

/** Another transaction was first to insert the row that `constraint` allows only once. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause = error.driverError as { code?: string; constraint?: string };
  return cause.code === '23505' && cause.constraint === constraint;
}

/** What PostgreSQL and the network say when there is no database to talk to: class 08, shutdowns, no free slot. */
const AWAY =
  /^(?:08\w{3}|3D000|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;
const AWAY_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|not established|Driver not Connected/;

/** The database can't be reached just now; the same call can succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  return AWAY.test((cause as { code?: string }).code ?? '') || AWAY_MESSAGE.test(cause.message);
}
