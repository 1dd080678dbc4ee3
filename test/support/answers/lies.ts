/** What an application said in this test file and its OpenAPI document did not, each in a sentence. */
const lies: string[] = [];

export function addLies(found: readonly string[]): void {
  lies.push(...found);
}

export function takeLies(): string[] {
  return lies.splice(0);
}
