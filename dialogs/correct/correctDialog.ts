import type { TurnContext } from 'botbuilder-core';
import type { ActionValue } from '../../core/actions/index.ts';
import { ECHOED, type Echoed } from '../../core/facts.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import type { SuggestedAction } from '../../core/protocols/protocol.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { casePhrases } from '../../languages/case/index.ts';
import { networkName } from '../../languages/chains/networkName.ts';
import { valueIn } from '../../understanding/case/echo.ts';
import { caseOf } from '../case.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import type { DialogParts } from '../parts.ts';
import { button, personButton, say } from '../saying/say.ts';
import { ComponentDialog, type DialogContext, type DialogTurnResult, DialogTurnStatus } from '../sdk.ts';

interface Options {
  readonly slot?: Echoed | undefined;
}

/** More than these nobody reads beside the way to a person; any other name can be written. */
const OFFERED = 3;

/**
 * "Change" under what was read back: asks what is different, then for its name. It waits only so that the next text can
 * be that name; what becomes of it is the button `fact.set`, pressed or written.
 */
export class CorrectDialog extends ComponentDialog<Options> {
  constructor(private readonly parts: Pick<DialogParts, 'networks'>) {
    super(CorrectDialog.name);
  }

  protected override async onBeginDialog(inner: DialogContext, { slot }: Options = {}): Promise<DialogTurnResult> {
    const draft = draftOf(inner.context);
    const read = readBack(draft);
    const only = slot ?? (read.length === 1 ? read[0] : undefined);
    draft.keep(ASKED, only ?? null);
    await (only ? this.askValue(inner.context, only) : askWhich(inner.context, read));
    return { status: DialogTurnStatus.waiting };
  }

  private askValue(context: TurnContext, slot: Echoed): Promise<void> {
    const draft = draftOf(context);
    const { language } = draft.facts;
    const buttons = [...this.offered(slot, draft, language), ...personButton(context)];
    return say(context, { text: casePhrases(language).echo.ask[slot], buttons });
  }

  private offered(slot: Echoed, draft: ConversationDraft, language: Locale): SuggestedAction[] {
    const set = (title: string, value: string) => button(title, { action: 'fact.set', slot, value });
    const { values } = casePhrases(language);
    if (slot === 'direction') return [set(values.direction.out, 'out'), set(values.direction.in, 'in')];
    if (slot !== 'network') return [];
    const known = caseOf(draft).facts.network?.value;
    // By the name under which they are understood ("Arbitrum One" is Arbitrum): no other is taken for a press of ours.
    const all = this.parts.networks.map(({ name }) => ({ name, value: valueIn(name, slot, 'en') }));
    return all
      .flatMap(({ name, value }) =>
        value === null || value === known ? [] : [set(networkName(name, language), value)],
      )
      .slice(0, OFFERED);
  }
}

/** What the last echo may have named: what is known of it. */
function readBack(draft: ConversationDraft): Echoed[] {
  const { facts } = caseOf(draft);
  return ECHOED.filter((slot) => facts[slot] !== undefined);
}

function askWhich(context: TurnContext, read: readonly Echoed[]): Promise<void> {
  const { language } = draftOf(context).facts;
  const { echo, slots } = casePhrases(language);
  const asked = read.length > 0 ? read : ECHOED;
  const buttons = asked.map((slot) => button(slots[slot], { action: 'fact.change', slot }));
  return say(context, { text: echo.which, buttons: [...buttons, ...personButton(context)] });
}

/** Which name is asked for, beside the dialog stack; null: of any. */
const ASKED = 'correcting';

/** What a text names of that which was asked for: a name, the title of a button, which way it went. */
function pressedBy(text: string, draft: ConversationDraft): ActionValue | null {
  const { language } = draft.facts;
  const { slots, values } = casePhrases(language);
  const titled = ECHOED.find((slot) => slots[slot].toLowerCase() === text.trim().toLowerCase());
  if (titled) return { action: 'fact.change', slot: titled };
  const way = (['in', 'out'] as const).find((one) => values.direction[one] === text.trim());
  if (way) return { action: 'fact.set', slot: 'direction', value: way };
  const asked = ECHOED.filter((slot) =>
    [slot, null, undefined].includes(draft.content.dialogs[ASKED] as Echoed | null),
  );
  if (!isAnswer(text)) return null;
  for (const slot of asked) {
    const value = valueIn(text, slot, languageOf(language));
    if (value !== null) return { action: 'fact.set', slot, value };
  }
  return null;
}

/** Characters. A name stands alone or in a short sentence; what is longer, or asks, is another message. */
const LONGEST = 40;
const isAnswer = (text: string) => text.length <= LONGEST && !/[?？]/.test(text);

export const correct = {
  topic: 'correct',
  create: (parts) => new CorrectDialog(parts),
  // What names nothing is another question.
  acceptsReply: takesNoReply,
  begins: { 'fact.change': ({ slot }) => ({ slot }) },
  pressedBy,
} as const satisfies DialogModule<Options>;
