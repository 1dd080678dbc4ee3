import type { Deadline } from './deadline.js';

/** Gives each piece the time that a whole answer has. While the reader is busy with one, no time passes. */
export function watchedStream(
  response: Response,
  deadline: Deadline,
  fail: (error: unknown) => unknown,
): Response {
  const reader = response.body?.getReader();
  if (!reader) return response;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        deadline.start();
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          controller.error(fail(error));
        } finally {
          deadline.stop();
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read before it is wanted.
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}
