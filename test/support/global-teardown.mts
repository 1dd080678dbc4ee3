// biome-ignore lint/style/noDefaultExport: jest calls the default export
export default async function globalTeardown(): Promise<void> {
  await globalThis.serversOfTheRun?.stop();
}
