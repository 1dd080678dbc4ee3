/** Asks again and again, for things that other processes bring about. */
export async function waitUntil(isTrue: () => boolean | Promise<boolean>, patienceMs = 5_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`it did not become true within ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
