import { nameWords, oneOf } from './nameWords.ts';

/* Handles, mailboxes that are named by halves, and papers: what tells who somebody is elsewhere. */

export interface AccountShapes {
  readonly name: readonly RegExp[];
  readonly mail: readonly RegExp[];
  readonly code: readonly RegExp[];
}

let shapes: AccountShapes | null = null;

/** Patterns of a folded text; the whole match is what tells. Errors: `input.invalid` of the file of words. */
export function accountShapes(): AccountShapes {
  shapes ??= { name: handles(), mail: mailboxes(), code: papers() };
  return shapes;
}

function handles(): RegExp[] {
  const words = nameWords();
  const networks = oneOf(words.networks);
  const first = oneOf(words.first.split(/\s+/).filter((name) => name.length > 3));
  const none = `(?!${oneOf(words.notHandle)}(?![a-z]))`;
  const named = String.raw`(?:\s?${oneOf(words.accountWords)})?\s?${oneOf(words.accountIs)}?\s?`;
  return [
    // A handle with the network that it is of: a name has a figure, a _ or a # that a word of a sentence has not …
    new RegExp(String.raw`(?<![a-z0-9])(?=[a-z._#-]{0,40}[\d_#])(?<=${networks}${named})[a-z][\w.#-]{3,40}`, 'gi'),
    // … or begins with a first name, is introduced as the handle, or stands alone in Latin letters.
    new RegExp(`(?<![a-z0-9])(?<=${networks}${named})${first}[a-z]{2,20}(?![a-z0-9])`, 'gi'),
    new RegExp(
      String.raw`(?<![a-z0-9])(?<=${networks}\s?${oneOf(words.handleWords)}\s?${oneOf(words.accountIs)}\s?)${none}[a-z][\w.-]{3,40}`,
      'gi',
    ),
    new RegExp(
      String.raw`(?<![a-z0-9])(?<=${oneOf(words.networksHan)}\s?${oneOf(words.handleWords)}?(?:\s|:|是|은|는)\s?)${none}[a-z][a-z_-]{4,30}(?![a-z0-9.])`,
      'gi',
    ),
  ];
}

/** "john_doe at gmail": a name that no word of a sentence is, or after what announces a mailbox. */
function mailboxes(): RegExp[] {
  const { mailHosts, mailedAt } = nameWords();
  const at = String.raw`(?:\s?@\s?|\s(?:at|\(at\)|\[at\])\s)${oneOf(mailHosts)}(?![\w.])`;
  return [
    new RegExp(String.raw`(?<![\w.+-])(?=[a-z]{0,30}[\d_.+-])[\w.+-]{3,64}${at}`, 'gi'),
    new RegExp(String.raw`(?<=(?<![a-z])${oneOf(mailedAt)}\s)[\w.+-]{2,64}${at}`, 'gi'),
  ];
}

function papers(): RegExp[] {
  const words = nameWords();
  const code = String.raw`(?=[a-z0-9]{0,12}\d[a-z]{0,12}\d)[a-z0-9]{6,14}(?![a-z0-9])`;
  const between = String.raw`[^a-z0-9\n]{0,8}(?:${oneOf(words.paperWords)}(?![a-z0-9])[^a-z0-9\n]{0,3}){0,2}`;
  return [
    new RegExp(`(?<![a-z0-9])(?<=${oneOf(words.papers)}${between})${code}`, 'gi'),
    // National Insurance, Great Britain.
    /(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![A-Za-z0-9])/g,
  ];
}
