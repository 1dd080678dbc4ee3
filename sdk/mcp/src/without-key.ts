import { Writable } from 'node:stream';

/** Passes text on without the key, which a server that isn't the API might send back in what it answers. */
export function withoutKey(stream: Writable, key: string): Writable {
  const inJson = JSON.stringify(key).slice(1, -1);
  return new Writable({
    decodeStrings: false,
    // What becomes of the stream is its owner's business.
    write: (chunk, _encoding, done) =>
      void stream.write(String(chunk).replaceAll(inJson, '[key]').replaceAll(key, '[key]'), () => done()),
  });
}
