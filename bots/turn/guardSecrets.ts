import type { Middleware, TurnContext } from 'botbuilder';
import { phrasesOf, say } from '../../dialogs/say.ts';
import { draftOf } from '../../handoff/draft.ts';

/** What the guard needs of the detector in `trust/secrets`. */
export type DetectSecrets = (text: string) => {
  readonly verdict: 'block' | 'ask' | 'hold' | 'mask' | 'allow';
  readonly spans: readonly { readonly start: number; readonly end: number }[];
};

/** True when 64 hexadecimal digits in the text open an account that is in use on some chain (then they are a key, not a hash). */
export type HoldsLiveKey = (text: string) => Promise<boolean>;

/**
 * First step of every turn: a secret goes no further. It is not recorded, logged, sent to a model or shown to staff;
 * only the fact that something was stopped is counted. Everything a client can put words into is looked at.
 */
export class GuardSecrets implements Middleware {
  constructor(
    private readonly detect: DetectSecrets,
    private readonly holdsLiveKey: HoldsLiveKey,
  ) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { activity } = context;
    const verdicts = wordsOf(activity).map((words) => this.detect(words).verdict);
    if (verdicts.includes('block') || (await this.holdsLiveKey(activity.text ?? '')))
      return this.stop(context, 'stopped');
    if (verdicts.includes('ask') || verdicts.includes('hold')) return this.stop(context, 'stoppedUnsure');
    if (activity.text && verdicts.includes('mask'))
      activity.text = masked(activity.text, this.detect(activity.text).spans);
    return next();
  }

  private async stop(context: TurnContext, phrase: 'stopped' | 'stoppedUnsure'): Promise<void> {
    draftOf(context).events.push({ kind: 'secretStopped' });
    // The words leave this process's memory with the turn; nothing below may find them in the context.
    context.activity.text = '';
    context.activity.value = undefined;
    await say(context, { text: phrasesOf(context)[phrase], card: { kind: 'stopped' } });
  }
}

/** Every string of the activity that its sender could choose. */
function wordsOf(activity: TurnContext['activity']): string[] {
  const chosen = [
    activity.text,
    activity.name,
    activity.value,
    activity.channelData,
    activity.attachments,
    activity.from?.name,
  ];
  const words: string[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (typeof value === 'string') words.push(value);
    else if (value && typeof value === 'object' && depth < 8)
      for (const part of Object.values(value)) collect(part, depth + 1);
  };
  for (const value of chosen) collect(value, 0);
  return words;
}

function masked(text: string, spans: readonly { start: number; end: number }[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, end }) => `${rest.slice(0, start)}${'•'.repeat(Math.min(8, end - start))}${rest.slice(end)}`,
      text,
    );
}
