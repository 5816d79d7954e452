import type { Locale } from '../../core/language.ts';
import type { WarnedOf } from '../../core/orders.ts';
import { traditional } from '../hant/traditional.ts';
import { orders as en } from './en.ts';
import { orders as ja } from './ja.ts';
import { orders as ko } from './ko.ts';
import type { OrderPhrases } from './orderPhrases.ts';
import { orders as zhHans } from './zh-Hans.ts';

const all: Record<Locale, OrderPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };
/** Chinese and Japanese sentences stand without a blank between them. */
const BETWEEN: Record<Locale, string> = { en: ' ', ja: '', 'zh-Hans': '', 'zh-Hant': '', ko: ' ' };

/** The warning under a message of this kind. */
export function orderWarning(order: WarnedOf, locale: Locale): string {
  const { never, instead } = all[locale];
  return `${never[saidAs(order)]}${BETWEEN[locale]}${instead}`;
}

/** What a user hears who offers a secret by its name. */
export function nobodyNeedsIt(locale: Locale): string {
  return all[locale].never.secret;
}

/** What stands under an address that staff name. */
export function nobodyTakesCoins(locale: Locale): string {
  return all[locale].never.money;
}

/** What is asked for may be asked for in several ways. */
function saidAs(order: WarnedOf): keyof OrderPhrases['never'] {
  if (order === 'payment') return 'money';
  return order === 'agreed' ? 'secret' : order;
}
