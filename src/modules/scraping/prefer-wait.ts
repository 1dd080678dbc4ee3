import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';

/** A connection held longer than this is cut by proxies on the way. */
export const MAX_WAIT_SECONDS = 60;

/** Reads `Prefer: wait=N` (RFC 7240). A preference that can't be read is no error: it is not there. */
export function readPreferredWait(prefer: string | undefined, maxSeconds = MAX_WAIT_SECONDS): number {
  const [, seconds] = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})"?\s*(?:$|[,;])/i.exec(prefer ?? '') ?? [];
  return Math.min(Number(seconds ?? 0), maxSeconds);
}

/** The seconds a caller would like to wait, at most so many; the answer then says that it was heard. */
export const PreferredWait = createParamDecorator(
  (maxSeconds: number | undefined, context: ExecutionContext): number => {
    const http = context.switchToHttp();
    const seconds = readPreferredWait(http.getRequest<Request>().get('prefer'), maxSeconds);
    if (seconds > 0) http.getResponse<Response>().setHeader('Preference-Applied', `wait=${seconds}`);
    return seconds;
  },
);
