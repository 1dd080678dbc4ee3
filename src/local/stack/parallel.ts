type Awaiteds<Work extends readonly unknown[]> = { -readonly [Index in keyof Work]: Awaited<Work[Index]> };

/**
 * Like `Promise.all`, but waits for the others when one fails: only when nothing is under way any more is it
 * known what has been started and must be stopped.
 */
export async function inParallel<Work extends readonly unknown[]>(...work: Work): Promise<Awaiteds<Work>> {
  await Promise.allSettled(work);
  return (await Promise.all(work)) as Awaiteds<Work>;
}
