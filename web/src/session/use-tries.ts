import { useState } from 'preact/hooks';
import { InvalidRequestError } from '../api/index.js';

/** The server takes no more than this for as long as a code lives, and a further code does not begin anew. */
const MAX_TRIES = 5;
const LOCKED_MS = 10 * 60_000;

/** Counts wrong codes, to say what the server’s one answer for all of them can’t: what will help. */
export function useTries(onWrong: () => void) {
  const [wrong, setWrong] = useState(0);
  const [lockedUntil, lockUntil] = useState<string>();

  const count = async <T>(enter: () => Promise<T>): Promise<T> => {
    try {
      return await enter();
    } catch (error) {
      if (!isWrongCode(error)) throw error;
      onWrong();
      const left = MAX_TRIES - wrong - 1;
      setWrong(wrong + 1);
      if (left === 0) lockUntil(new Date(Date.now() + LOCKED_MS).toISOString());
      throw explained(error, left);
    }
  };
  const begin = () => {
    setWrong(0);
    lockUntil(undefined);
  };
  return { count, begin, lockedUntil };
}

function isWrongCode(error: unknown): error is InvalidRequestError {
  return error instanceof InvalidRequestError && error.code === 'invalid_code';
}

function explained({ code, status, requestId }: InvalidRequestError, left: number): InvalidRequestError {
  const tries = left === 1 ? 'One try is left' : `${left} tries are left`;
  const message = `This code is wrong, spent or too old. ${tries}; then no code works for ten minutes.`;
  return new InvalidRequestError({ code, status, requestId, message, details: { field: 'code' } });
}
