import type { TurnContext } from 'botbuilder-core';
import { languageOf } from '../../core/language.ts';
import type { Card, RailStep } from '../../core/protocols/protocol.ts';
import { draftOf } from '../../handoff/draft.ts';
import type { Passage } from '../../knowledge/ports.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import type { Phrases } from '../../languages/phrases.ts';
import { afterAlarm, wasShownCard } from '../../understanding/case/track.ts';
import { shownArticles, sourceOf } from '../answer/passageCard.ts';
import { caseOf, keepCase, walletToUse } from '../case.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { askForPerson } from '../handoff/escalateDialog.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { phrasesOf, say } from '../saying/say.ts';

/** Money may be leaving right now: the steps first, and a person is called in the same breath. */
export class ScamDialog extends OneTurnDialog<{ articleId?: string }> {
  constructor(private readonly parts: Pick<DialogParts, 'passage' | 'queue'>) {
    super(ScamDialog.name);
  }

  protected reply(context: TurnContext, { articleId }: { articleId?: string }): Promise<void | 'silent'> {
    return raiseAlarm(context, this.parts, articleId);
  }
}

/** Says the card of an emergency, and calls a person. `told`: the article about it; a button tells of none. `silent`: it was just said, twice. */
export async function raiseAlarm(
  context: TurnContext,
  parts: Pick<DialogParts, 'passage' | 'queue'>,
  told?: string,
): Promise<void | 'silent'> {
  const draft = draftOf(context);
  const { language } = draft.facts;
  const wallet = walletToUse(caseOf(draft));
  const passage = readIn(language, parts.passage(told ?? 'phrase-exposed', languageOf(language), wallet));
  draft.note({ department: 'security' });
  // Whoever tells more of the same has the steps before them; a short answer of the article has shown none.
  const shown =
    passage !== null &&
    passage.article.id === draft.content.brief.articles.at(-1) &&
    wasShownCard(caseOf(draft), passage.article.id);
  if (shown && draft.facts.owner.kind === 'waiting' && draft.facts.owner.urgent) return leadBack(context);
  if (passage) {
    draft.remember({ articles: shownArticles(draft, passage) });
    keepCase(draft, afterAlarm(caseOf(draft), passage.article.id, context.activity.text ?? ''));
  }
  const card = emergencyCard(context, passage, told);
  await say(context, { text: emergencyText(card), card });
  await askForPerson(context, parts.queue, 'emergency');
}

/** To the first step, and not twice running in the same words: then what is told is answered. */
async function leadBack(context: TurnContext): Promise<void | 'silent'> {
  const draft = draftOf(context);
  const { turn } = caseOf(draft);
  if (draft.content.dialogs[LED_BACK] === turn - 1) return 'silent';
  draft.keep(LED_BACK, turn);
  return say(context, { text: phrasesOf(context).distressUrgent });
}

/** The turn in which it was said last, beside the dialog stack. */
const LED_BACK = 'ledBack';

/** Emergencies in which a stranger may hold the keys: only a new wallet helps. */
const WALLET_MAY_BE_OPEN: ReadonlySet<string> = new Set(['phrase-exposed', 'funds-stolen', 'device-compromised']);

type EmergencyCard = Extract<Card, { kind: 'emergency' }>;

function emergencyCard(context: TurnContext, passage: Passage | null, told?: string): EmergencyCard {
  const words = phrasesOf(context);
  const { language } = draftOf(context).facts;
  const steps: RailStep[] = [happened(words, told)];
  if (passage) steps.push({ role: 'means', label: words.rail.means, text: passage.lead });
  steps.push({ role: 'do', label: words.rail.todo, text: '' });
  if (passage?.never.length)
    steps.push({
      role: 'never',
      label: words.rail.never,
      text: passage.never.map(({ text }) => `- ${text}`).join('\n'),
      ...(passage.never.some(({ loses }) => loses) ? { loses: true } : {}),
    });
  const mayBeOpen = !passage || WALLET_MAY_BE_OPEN.has(passage.article.id);
  return {
    kind: 'emergency',
    band: words.emergencyBand,
    heading: mayBeOpen ? words.emergencyHeading : passage.article.title,
    steps,
    checklist: [...(passage?.steps ?? [])],
    source: passage ? sourceOf(passage, language) : null,
  };
}

/** What the user told of; a button says nothing, so the card says for whom it is. */
function happened(words: Phrases, told?: string): RailStep {
  const known: Readonly<Record<string, string>> = words.emergencyHappened;
  const text = told === undefined ? undefined : known[told];
  return text === undefined
    ? { role: 'happened', label: words.emergencyWhen, text: words.emergencyAsk }
    : { role: 'happened', label: words.rail.happened, text };
}

function emergencyText({ band, heading, steps, checklist, source }: EmergencyCard): string {
  const lines = steps.map((step) =>
    step.role === 'do'
      ? `**${step.label}**\n${checklist.map((item, index) => `${index + 1}. ${item}`).join('\n')}`
      : `**${step.label}**\n${step.text}`,
  );
  return [`**${band}: ${heading}**`, ...lines, ...(source ? [`[${source.title}](${source.href})`] : [])].join('\n\n');
}

export const emergency = {
  topic: 'emergency',
  create: (parts) => new ScamDialog(parts),
  acceptsReply: takesNoReply,
  begins: { emergency: () => ({}) },
} as const satisfies DialogModule<{ articleId?: string }>;
