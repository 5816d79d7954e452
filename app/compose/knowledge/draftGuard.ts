import { leadsOutside } from '../../../knowledge/editing/textRules.ts';
import { earnsTrust, speaksOfSecret, turnsToDesk } from '../../../trust/secrets/outgoing/asking/trusting.ts';
import { inAnyReading } from '../../../trust/secrets/outgoing/asShown.ts';
import {
  agreesAtOnce,
  denialsOf,
  guardsReaders,
  heedsSomebody,
  isMenuPath,
  menusIn,
} from '../../../trust/secrets/outgoing/drafts/plainLines.ts';
import { orderIn } from '../../../trust/secrets/outgoing/orders.ts';
import type { OutgoingOptions } from '../../../trust/secrets/outgoing/outgoing.ts';
import { objectionBy } from '../mayBeSaid.ts';

/** What the guard of drafts is told; a thread is told it at its start. */
export interface DraftGuardOptions extends OutgoingOptions {
  readonly walletName: string;
}

/** Who judges what drafts and imported articles would have the bot say; claims apart. Each is pure. */
export interface DraftGuard {
  readonly objectionTo: (text: string) => string | null;
  readonly namesSecret: (line: string) => boolean;
  readonly turnsToDesk: (line: string) => boolean;
  readonly endangers: (line: string) => boolean;
  readonly guardsReaders: (line: string) => boolean;
  readonly agreesAtOnce: (answer: string) => boolean;
  readonly heedsSomebody: (asked: string) => boolean;
  readonly isMenuPath: (line: string) => boolean;
  readonly menusIn: (line: string) => string | null;
  readonly denialsOf: (line: string) => string | null;
}

export function draftGuard({ walletName, ...options }: DraftGuardOptions): DraftGuard {
  return {
    objectionTo: objectionBy(options),
    namesSecret: inSomeReading(speaksOfSecret),
    turnsToDesk: inSomeReading(turnsToDesk),
    guardsReaders,
    agreesAtOnce,
    heedsSomebody: inSomeReading(heedsSomebody),
    isMenuPath,
    menusIn,
    denialsOf,
    endangers: (line) =>
      leadsOutside(line) ||
      inAnyReading(
        line.replaceAll('{{wallet}}', walletName),
        (reading) => orderIn(reading, [walletName]) ?? (earnsTrust(reading) || null),
      ) !== null,
  };
}

/** A line is judged in every reading that a page may show of it. */
function inSomeReading(isSo: (reading: string) => boolean): (line: string) => boolean {
  return (line) => inAnyReading(line, (reading) => isSo(reading) || null) !== null;
}
