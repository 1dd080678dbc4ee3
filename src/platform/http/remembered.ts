import type { NextFunction, Request, RequestHandler, Response } from 'express';

/**
 * For one path, before the route whose answer never changes while the process lives: has it made once. Meant for what takes
 * long to make and anybody may ask for.
 */
export function remembered(): RequestHandler {
  let answer: { type: string; body: unknown } | null = null;
  return (_request: Request, response: Response, next: NextFunction) => {
    if (answer) return void response.type(answer.type).send(answer.body);
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      if (response.statusCode === 200) answer = { type: response.get('Content-Type') ?? '', body };
      return send(body);
    };
    next();
  };
}
