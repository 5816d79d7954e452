import {
  ComponentDialog,
  type DialogTurnResult,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { ChainId, Extraction } from '../chains/ports.ts';
import { draftOf } from '../handoff/draft.ts';
import type { DialogParts } from './parts.ts';
import { botMessage, button, phrasesOf, say } from './say.ts';
import { actionOf } from './understand.ts';

interface Options {
  readonly hash?: string;
  readonly chain?: string | null;
  /** `0xabc123…def456`, when that is all the user gave so far. */
  readonly truncated?: string;
}

/** Looks a transaction up on the chain; asks for the whole hash when it is missing or shortened. */
export class TxStatusDialog extends ComponentDialog {
  constructor(private readonly parts: Pick<DialogParts, 'extract' | 'checkTransaction' | 'sayVerdict'>) {
    super(TxStatusDialog.name);
    this.addDialog(new TextPrompt('hash', async (prompt) => this.hashIn(prompt.recognized.value ?? '') !== null));
    this.addDialog(new WaterfallDialog<Options>('steps', [(step) => this.askHash(step), (step) => this.report(step)]));
    this.initialDialogId = 'steps';
  }

  private hashIn(text: string): Extraction['hashes'][number] | null {
    return this.parts.extract(text).hashes[0] ?? null;
  }

  private async askHash(step: WaterfallStepContext<Options>): Promise<DialogTurnResult> {
    const { hash, truncated } = step.options;
    if (hash) return step.next(hash);
    const words = phrasesOf(step.context);
    const cancel = [
      button(words.buttons.cancel, { action: 'cancel' }),
      button(words.buttons.person, { action: 'person' }),
    ];
    const text = truncated ? words.askFullHash(truncated) : words.askHash;
    return step.prompt('hash', {
      prompt: botMessage(step.context, { text, buttons: cancel }),
      retryPrompt: botMessage(step.context, { text: words.notAHash, buttons: cancel }),
    });
  }

  private async report(step: WaterfallStepContext<Options>): Promise<DialogTurnResult> {
    const given = this.hashIn(String(step.result));
    const hash = given?.hash ?? String(step.result);
    const chain = (step.options.chain ?? given?.chain ?? null) as ChainId | null;
    const verdict = await this.parts.checkTransaction(hash, { chain });
    const draft = draftOf(step.context);
    const words = phrasesOf(step.context);
    draft.remember({ hash: verdict.hash, chain: verdict.chain?.name ?? null, verdict: verdict.code });
    draft.note({ department: draft.facts.department ?? 'transfers' });
    await say(step.context, {
      ...this.parts.sayVerdict(verdict, draft.facts.language),
      buttons: [
        ...(verdict.hash
          ? [
              button(words.buttons.checkAgain, {
                action: 'tx.check' as const,
                hash: verdict.hash,
                ...(verdict.chain ? { chain: verdict.chain.id } : {}),
              }),
            ]
          : []),
        button(words.buttons.person, { action: 'person' }),
      ],
    });
    return step.endDialog();
  }
}

/** True when the text can be the answer to "which hash?": it holds hexadecimal of some length, or is only a few characters. */
export function mayAnswerHashPrompt(text: string, value: unknown): boolean {
  if (actionOf({ value, text })) return false;
  const letters = [...text.trim()];
  const wide = letters.filter((letter) => letter > '\u2e7f').length;
  return /[0-9a-f]{6}/i.test(text.normalize('NFKC')) || letters.length + wide < 16;
}
