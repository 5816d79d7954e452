import type { StaffId } from '../../../core/ids.ts';
import { LOCALES } from '../../../core/language.ts';
import { isUnreadable } from '../../../core/records/setAside.ts';
import { createDesk, type DeskParts } from '../../../handoff/desk.ts';
import type { QueueParts } from '../../../handoff/queue/queueView.ts';
import { proofWish } from '../../../languages/verification/index.ts';
import { checkWord } from '../../../staff/staffCode.ts';
import type { StaffAccounts } from '../../../trust/ports.ts';
import { holdsSecret } from '../../../trust/secrets/index.ts';
import { asksInTwo } from '../../../trust/secrets/outgoing/asking/askingInTwo.ts';
import { namesSecretOpenly, offersSecret, turnsDown } from '../../../trust/secrets/outgoing/asking/namedOpenly.ts';
import { inAnyReading } from '../../../trust/secrets/outgoing/asShown.ts';
import { orderIn } from '../../../trust/secrets/outgoing/orders.ts';
import { isUnread } from '../../../trust/secrets/outgoing/unread.ts';
import { objectionToAgents } from '../mayBeSaid.ts';
import type { CaseParts, SupportParts } from './supportParts.ts';

export interface DeskSources
  extends Pick<SupportParts, 'config' | 'chains' | 'care' | 'keyFor' | 'accounts' | 'audit' | 'past' | 'lookUp'> {
  readonly queue: QueueParts;
  readonly recordEvents: DeskParts['recordEvents'];
  readonly runBot: DeskParts['runBot'];
}

/** What staff do with conversations, what may leave the desk, and what the audit is told of it. */
export function composeDesk(parts: DeskSources, { signals, rules, isOutside }: CaseParts) {
  const { audit, keyFor, accounts } = parts;
  const objection = objectionToAgents(parts.config, parts.chains, parts.care.lines);
  return createDesk({
    ...parts.queue,
    signals,
    rules,
    isOutside,
    recordEvents: parts.recordEvents,
    asksInTwo,
    offersSecret,
    turnsDown,
    objectionTo: (text) => (holdsSecret(text) ? 'holds-secret' : objection(text)),
    orderIn: (text) => {
      const own = withoutOffered(text);
      const ordered = inAnyReading(own, (reading) => orderIn(reading, [parts.config.walletName]));
      if (ordered) return ordered.order;
      if (inAnyReading(own, (reading) => namesSecretOpenly(reading) || null)) return 'secret';
      return inAnyReading(own, (reading) => (isUnread(reading) ? 'unread' : null));
    },
    checkWord: (conversation, staff, locale) => checkWord(keyFor('checkWords'), conversation, staff, locale),
    nameOf: (id) => nameOf(accounts, id),
    runBot: parts.runBot,
    pastOf: parts.past.read,
    lookUp: parts.lookUp,
    recordLookup: async (step) => void (await audit.record({ kind: 'lookup', ...step })),
    recordAct: async ({ act, staff, user }) => void (await audit.record({ kind: 'desk', act, staff, user })),
  });
}

/** What the agents' page itself offers is no order of theirs. */
function withoutOffered(text: string): string {
  return LOCALES.reduce((rest, locale) => rest.replaceAll(proofWish(locale), '\n'), text);
}

/** One account that cannot be read must not hide the queue from everybody. */
async function nameOf(accounts: StaffAccounts, id: StaffId): Promise<string> {
  try {
    return (await accounts.find(id))?.name ?? '–';
  } catch (error) {
    if (isUnreadable(error)) return '–';
    throw error;
  }
}
