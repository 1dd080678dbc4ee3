/**
 * Loaded before each of our programs. They end in order when the channel to the supervisor closes, but only
 * once they are up and listen for it; until then, and in programs that never do, this ends them at once.
 */
if (!process.connected) process.exit(1);
process.once('disconnect', () => {
  if (process.listenerCount('disconnect') === 0) process.exit(1);
});
// Listening must not keep alive a program that is done.
process.channel?.unref();
