import { holdsLiveKey } from '../../../chains/keyCheck/holdsLiveKey.ts';
import { createStrangeDigits } from '../../../chains/keyCheck/strangeDigits.ts';
import { CONSENT_PURPOSES } from '../../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../../core/time.ts';
import type { DeskParts } from '../../../handoff/desk.ts';
import { Presence } from '../../../handoff/queue/presence.ts';
import { placesInQueue, type QueueParts } from '../../../handoff/queue/queueView.ts';
import { deskEvents } from '../../../handoff/record/ledgerEvents.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { pseudonymsOf } from '../../../trust/pseudonym.ts';
import { keyDigits } from '../../../trust/secrets/index.ts';
import { createLongTexts } from '../../../trust/secrets/longTexts.ts';
import { saidHash, saidKey } from '../../../understanding/recognise/saidHash.ts';
import { allowedToAgents } from '../mayBeSaid.ts';
import { composeChains } from './composeChains.ts';
import { composeDesk } from './composeDesk.ts';
import { composeProofs } from './composeProofs.ts';
import { composeRecord } from './composeRecord.ts';
import { composeTurn } from './composeTurn.ts';
import { createStaffRows } from './staffRows.ts';
import type { CaseParts, SupportParts } from './supportParts.ts';

/** The web chat reads what was said from the transcript; every other channel is sent to. */
const isOutside = (channel: string): boolean => channel !== 'webchat';

/** Who holds a conversation, what the bot says in it, and when it is forgotten. */
export function composeSupport(parts: SupportParts) {
  const { config, clock, stores, past } = parts;
  const { conversations, documents, ledger, signals } = stores;
  const purposes = CONSENT_PURPOSES.filter((purpose) => purpose !== 'model' || config.model);
  const rules = { ...DEFAULT_RULES, keep: config.keep, idle: config.idle };
  const cases: CaseParts = { conversations, signals, clock, rules, isOutside };
  const presence = new Presence(documents, clock);
  const queue: QueueParts = { conversations, events: deskEvents(ledger, clock), presence, hours: config.hours, clock };
  const pseudonyms = (channel: string, user: string, now: Milliseconds) =>
    pseudonymsOf(parts.names, channel, user, now);
  const recordEvents: DeskParts['recordEvents'] = async (events, at) => {
    for (const event of events) await ledger.append('events', at, event);
  };
  const longTexts = createLongTexts();
  const keyIn = holdsLiveKey({ ...parts, digitsIn: keyDigits, saysHash: saidHash, saysKey: saidKey });
  const strangeDigits = createStrangeDigits({ ...parts, digitsIn: keyDigits, saysHash: saidHash, saysKey: saidKey });

  const { failureTrends, watcher, forDialogs, looks } = composeChains({ ...parts, ...cases, documents });
  const record = composeRecord({ ...parts, recordEvents, forget: (id) => watcher.forget(id) }, cases);
  const proofs = composeProofs(parts, cases);
  const { receive, botTask } = composeTurn(
    {
      ...{ ...parts, queue, pseudonyms, purposes, longTexts, keyIn },
      verification: proofs.verification,
      chainParts: forDialogs,
    },
    cases,
  );
  const allowed = allowedToAgents(config, parts.chains, parts.care.lines);
  const staffRows = createStaffRows({ ...allowed, walletName: config.walletName });
  const desk = composeDesk({ ...parts, queue, recordEvents, runBot: botTask, staffRows, strangeDigits }, cases);
  return {
    receive,
    desk,
    ...record,
    ...proofs,
    pastOf: past.read,
    remembers: async (id: string) => {
      const { user, others } = pseudonyms('webchat', id, clock());
      return (await past.read({ facts: { user }, content: { otherNames: others } })) !== null;
    },
    purposes,
    termsVersion: parts.consent.version,
    presence,
    rules,
    watcher,
    failureTrends,
    longTexts,
    staffRows,
    looks,
    extract: forDialogs.extract,
    keyIn,
    placesInQueue: () => placesInQueue(queue),
  };
}
