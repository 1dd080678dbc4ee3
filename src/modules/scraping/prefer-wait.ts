import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';

/** A connection held longer than this is cut by proxies on the way. */
export const MAX_WAIT_SECONDS = 60;

/** Reads `Prefer: wait=N` (RFC 7240). A preference that can't be read is no error: it is not there, which is null. */
export function readPreferredWait(prefer: string | undefined, maxSeconds = MAX_WAIT_SECONDS): number | null {
  const [, seconds] = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})"?\s*(?:$|[,;])/i.exec(prefer ?? '') ?? [];
  return seconds === undefined ? null : Math.min(Number(seconds), maxSeconds);
}

/** The seconds a caller would like to wait, at most so many; the answer then says that it was heard. */
export const PreferredWait = createParamDecorator(
  (maxSeconds: number | undefined, context: ExecutionContext): number | null => {
    const http = context.switchToHttp();
    const seconds = readPreferredWait(http.getRequest<Request>().get('prefer'), maxSeconds);
    if (seconds !== null) http.getResponse<Response>().setHeader('Preference-Applied', `wait=${seconds}`);
    return seconds;
  },
);
