import type { TurnContext } from 'botbuilder-core';
import { draftOf } from '../../handoff/draft.ts';
import { verificationPhrases } from '../../languages/verification/index.ts';
import type { VerificationPhrases } from '../../languages/verification/verificationPhrases.ts';
import type { Challenge, Challenged, Proven } from '../../trust/ports.ts';
import { type DialogModule, isBrief } from '../dialogModule.ts';
import type { DialogParts } from '../parts.ts';
import { botMessage, button, personButton, say } from '../saying/say.ts';
import {
  ComponentDialog,
  type DialogTurnResult,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from '../sdk.ts';

interface AddressOptions {
  /** Why it is asked for again. */
  readonly refused?: Extract<Challenged, { kind: 'refused' }>['reason'];
}
interface SignOptions {
  readonly challenge: Challenge;
  /** What was wrong with the last signature. */
  readonly wrong?: Extract<Proven, { kind: 'invalid' | 'cannot' }>;
}

/** Control of an address, shown by a signature that is copied and pasted: works on every channel, asks for no secret. */
export class VerifyDialog extends ComponentDialog {
  constructor(private readonly parts: Pick<DialogParts, 'proofs'>) {
    super(VerifyDialog.name);
    this.addDialog(new TextPrompt('text'));
    this.addDialog(
      new WaterfallDialog<AddressOptions>('address', [(step) => this.askAddress(step), (step) => this.challenge(step)]),
    );
    this.addDialog(
      new WaterfallDialog<SignOptions>('signature', [(step) => this.askSignature(step), (step) => this.judge(step)]),
    );
    this.initialDialogId = 'address';
  }

  private askAddress(step: WaterfallStepContext<AddressOptions>): Promise<DialogTurnResult> {
    const words = wordsOf(step.context);
    if (step.options.refused) return ask(step, words[step.options.refused]);
    const { channel, language } = draftOf(step.context).facts;
    // Only the web chat has a page that knows its conversation.
    const orAccount = this.parts.proofs.account && channel === 'webchat';
    return ask(step, orAccount ? `${words.ask}\n\n[${words.orAccount}](/verify?lang=${language})` : words.ask);
  }

  private async challenge(step: WaterfallStepContext<AddressOptions>): Promise<DialogTurnResult> {
    const challenged = await this.parts.proofs.challenge(draftOf(step.context).id, String(step.result));
    if (challenged.kind === 'refused') return step.replaceDialog('address', { refused: challenged.reason });
    const { challenge } = challenged;
    await say(step.context, { text: explanation(step.context) });
    // Alone in its message, so that copying the message copies exactly this.
    await say(step.context, {
      text: challenge.message,
      plain: true,
      card: { kind: 'sign', message: challenge.message },
    });
    return step.replaceDialog('signature', { challenge });
  }

  private askSignature(step: WaterfallStepContext<SignOptions>): Promise<DialogTurnResult> {
    const words = wordsOf(step.context);
    const { wrong } = step.options;
    return ask(step, wrong ? complaint(wrong, words) : words.paste);
  }

  private async judge(step: WaterfallStepContext<SignOptions>): Promise<DialogTurnResult> {
    const { context, options } = step;
    const draft = draftOf(context);
    const words = wordsOf(context);
    const proven = await this.parts.proofs.prove(draft.id, options.challenge, String(step.result));
    if (proven.kind === 'invalid') {
      return step.replaceDialog('signature', { challenge: options.challenge, wrong: proven });
    }
    if (proven.kind === 'verified') {
      draft.verify(proven.verified);
      await say(context, { text: words.verified(proven.verified.address) });
    } else await say(context, { text: ending(proven, words), buttons: [again(words), ...personButton(context)] });
    return step.endDialog();
  }
}

const wordsOf = (context: TurnContext): VerificationPhrases => verificationPhrases(draftOf(context).facts.language);
const again = (words: VerificationPhrases) => button(words.buttons.again, { action: 'verify' });

function ask(step: WaterfallStepContext, text: string): Promise<DialogTurnResult> {
  const skip = button(wordsOf(step.context).buttons.skip, { action: 'cancel' });
  return step.prompt('text', botMessage(step.context, { text, buttons: [skip, ...personButton(step.context)] }));
}

/** Only the web chat has a page that knows its conversation. */
function explanation(context: TurnContext): string {
  const words = wordsOf(context);
  const { channel, language } = draftOf(context).facts;
  return channel === 'webchat' ? `${words.explain}\n\n[${words.onPage}](/verify?lang=${language})` : words.explain;
}

function complaint({ reason, triesLeft }: NonNullable<SignOptions['wrong']>, words: VerificationPhrases): string {
  return (reason === 'signer' ? words.wrongWallet : words.notASignature)(String(triesLeft));
}

function ending(proven: Extract<Proven, { kind: 'over' | 'cannot' | 'invalid' }>, words: VerificationPhrases): string {
  if (proven.kind === 'over') return proven.reason === 'tries' ? words.noTries : words.expired;
  return words.cannot;
}

export const verify = {
  topic: 'verify',
  create: (parts) => new VerifyDialog(parts),
  acceptsReply: ({ text, topic }) => topic !== 'answer' || mayBeProof(text),
  begins: { verify: () => ({}) },
} as const satisfies DialogModule<AddressOptions>;

/** What can be an address or a signature, or is only a few characters; anything else is a new question. */
function mayBeProof(text: string): boolean {
  return isBrief(text) || /[A-Za-z0-9+/=]{25}/.test(text.normalize('NFKC'));
}
