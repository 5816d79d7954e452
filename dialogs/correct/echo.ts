import type { TurnContext } from 'botbuilder-core';
import { type Locale, languageOf } from '../../core/language.ts';
import { button } from '../../handoff/button.ts';
import { draftOf } from '../../handoff/draft.ts';
import { casePhrases } from '../../languages/case/index.ts';
import { afterEcho, type Echo, echoOf } from '../../understanding/case/echo.ts';
import { caseOf, keepCase } from '../case.ts';
import { actionOf } from '../routing/understand.ts';
import type { Said } from '../saying/said.ts';

/** An answer with what was understood of the message read back above it, and the way to change that. */
export function echoed(context: TurnContext, said: Said): Said {
  const { text = '' } = context.activity;
  if (said.card?.kind !== 'answer' || text === '' || actionOf(context.activity)) return said;
  const draft = draftOf(context);
  const { language } = draft.facts;
  const known = caseOf(draft);
  const echo = echoOf(known, text, languageOf(language));
  if (!echo) return said;
  keepCase(draft, afterEcho(known, echo, text));
  const words = echoInWords(echo, language);
  const change = button(casePhrases(language).echo.change, { action: 'fact.change' });
  return {
    ...said,
    text: `${words}\n\n${said.text}`,
    card: { ...said.card, echo: words },
    buttons: [...(said.buttons ?? []), change],
  };
}

/** "USDT on Tron, sent by you, right?" */
function echoInWords({ network, coin, wallet, direction }: Echo, language: Locale): string {
  const { echo, values } = casePhrases(language);
  const coins = network && coin ? echo.coinOn(coin, network) : (network ?? coin);
  const parts = [coins, direction && values.direction[direction === 'in' ? 'in' : 'out'], wallet];
  return echo.mean(
    parts.filter((part) => part !== undefined).join(language === 'en' || language === 'ko' ? ', ' : '、'),
  );
}
