import { LOCALES } from '../../../core/language.ts';
import { workedOutOnce } from '../../../core/process/workedOut.ts';
import type { RowGuard } from '../../../handoff/staffRow.ts';
import { proofWish } from '../../../languages/verification/index.ts';
import { addsUp, completes, holdsSecret } from '../../../trust/secrets/index.ts';
import { readAccusations } from '../../../trust/secrets/outgoing/accusesStaff.ts';
import { asksInTwo } from '../../../trust/secrets/outgoing/asking/askingInTwo.ts';
import { asksOtherNumber, codeAsked, dressesCode } from '../../../trust/secrets/outgoing/asking/codeAsked.ts';
import { offersSecret } from '../../../trust/secrets/outgoing/asking/namedOpenly.ts';
import { agrees, offersAnything, offersKept, turnsDown } from '../../../trust/secrets/outgoing/asking/offered.ts';
import { readSecretTalk, secretTalk } from '../../../trust/secrets/outgoing/asking/secretTalk.ts';
import { drawsCode } from '../../../trust/secrets/outgoing/drawnCode.ts';
import type { OutgoingOptions } from '../../../trust/secrets/outgoing/outgoing.ts';
import { placesIn } from '../../../trust/secrets/outgoing/placesTold.ts';
import { namesSafeguard, readSafeguards } from '../../../trust/secrets/outgoing/safeguards.ts';
import { warnedOf } from '../../../trust/secrets/outgoing/warnedOf.ts';
import { objectionBy } from '../mayBeSaid.ts';

/** What the guard of staff is told; a thread is told it at its start. */
export interface StaffGuardOptions extends OutgoingOptions {
  readonly walletName: string;
}

/** Texts and rows of them; what is said stands before what is said next, and is sent again where somebody was quicker. */
const MOST_READ = 1_000;

/** What reads the messages of staff. Each text is read once, and none is kept. Errors: `input.invalid` of its files. */
export function staffGuard({ walletName, ...options }: StaffGuardOptions): RowGuard {
  readSecretTalk();
  readSafeguards();
  readAccusations();
  const objection = objectionBy(options);
  const talk = workedOutOnce(MOST_READ, (text: string, before: string) => secretTalk(withoutOffered(text), before));
  return {
    drawsCode,
    addsUp,
    completes,
    asksInTwo,
    offersSecret: workedOutOnce(MOST_READ, offersSecret),
    turnsDown: workedOutOnce(MOST_READ, turnsDown),
    offersAnything: workedOutOnce(MOST_READ, offersAnything),
    offersKept: workedOutOnce(MOST_READ, offersKept),
    agrees: workedOutOnce(MOST_READ, agrees),
    codeAsked,
    asksOtherNumber,
    dressesCode,
    objectionTo: workedOutOnce(MOST_READ, (text: string) => (holdsSecret(text) ? 'holds-secret' : objection(text))),
    namesSafeguard: workedOutOnce(MOST_READ, namesSafeguard),
    placesIn,
    secretTalk: (text, before = '') => talk(text, before),
    orderIn: workedOutOnce(MOST_READ, (text: string) => warnedOf(withoutOffered(text), [walletName])),
  };
}

/** What the agents' page itself offers is no order of theirs. */
function withoutOffered(text: string): string {
  return LOCALES.reduce((rest, locale) => rest.replaceAll(proofWish(locale), '\n'), text);
}
