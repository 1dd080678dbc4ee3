/** What one tab tells the others of this browser, which share its cookie. */
export type Word = { kind: 'opened'; email: string } | { kind: 'ended'; note?: string };

export class Tabs {
  private readonly channel = new BroadcastChannel('session');

  tell(word: Word): void {
    this.channel.postMessage(word);
  }

  listen(listener: (word: Word) => void): void {
    this.channel.addEventListener('message', ({ data }: MessageEvent<Word>) => listener(data));
  }
}
