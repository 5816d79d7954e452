import type { ChainDefinition } from '../../../chains/definitions/index.ts';
import type { ChainDesk } from '../../../chains/lookup/checkTransaction.ts';
import type { Language } from '../../../core/language.ts';
import type { Signals } from '../../../core/ports.ts';
import type { Log } from '../../../core/process/log.ts';
import type { RowsSetAside } from '../../../core/records/setAside.ts';
import type { Clock } from '../../../core/time.ts';
import type { DialogParts } from '../../../dialogs/parts.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import type { PastCaseBook } from '../../../handoff/record/pastCases.ts';
import type { RetentionRules } from '../../../handoff/record/retention.ts';
import type { LiveLibrary, RouteMessage } from '../../../knowledge/ports.ts';
import type { Stores } from '../../../stores/open.ts';
import type { Audit } from '../../../trust/audit/audit.ts';
import type { ConsentBook } from '../../../trust/consent.ts';
import type { DeriveKey } from '../../../trust/keys/deskSecret.ts';
import type { EpochKeys, LookUp, SendMail, SendSms, StaffAccounts } from '../../../trust/ports.ts';
import type { EmergencyTopic } from '../../../understanding/labelled/labels.ts';
import type { Config } from '../../config/config.ts';
import type { TakeLimit } from '../../http/limits.ts';
import type { Observed } from '../../process/observed.ts';
import type { Talk } from '../knowledge/composeTalk.ts';

/** What the support side is built from. */
export interface SupportParts extends ChainDesk {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly keyFor: DeriveKey;
  /** The keys of the periods of names. */
  readonly names: Pick<EpochKeys, 'key'>;
  readonly stores: Stores;
  readonly aside: RowsSetAside;
  readonly library: LiveLibrary;
  readonly talk: Talk;
  readonly route: RouteMessage;
  readonly emergencyIn: (text: string, language: Language) => EmergencyTopic | null;
  readonly care: DialogParts['care'];
  /** As `care.read` does, by nothing but its rules. */
  readonly readByRules: DialogParts['care']['read'];
  readonly chains: readonly ChainDefinition[];
  readonly accounts: StaffAccounts;
  readonly audit: Audit;
  readonly consent: ConsentBook;
  /** The desk's own, as users see it. */
  readonly origin: () => string;
  /** Null where no mail server is configured. */
  readonly sendMail: SendMail | null;
  /** Null where no SMS gateway is configured. */
  readonly sendSms: SendSms | null;
  /** Null where no internal system is configured. */
  readonly lookUp: LookUp | null;
  readonly past: PastCaseBook;
  readonly take: TakeLimit;
  readonly observed: Observed;
}

/** What everybody needs who commits to conversations. */
export interface CaseParts {
  readonly conversations: Conversations;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly rules: RetentionRules;
  /** Whether the users of a channel are sent to, instead of reading what was said from the transcript. */
  readonly isOutside: (channel: string) => boolean;
}
