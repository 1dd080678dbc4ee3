const END_WITH_PARENT = new URL('./end-with-parent.js', import.meta.url).href;

/** Node's arguments for one of our own programs, which must not outlive the supervisor. */
export function nodeArguments(program: readonly string[]): string[] {
  return ['--import', END_WITH_PARENT, ...program];
}
