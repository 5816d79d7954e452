import type { Receive } from '../../../bots/turn/ports.ts';
import type { NetworkCheck } from '../../../chains/watch/networkHealth.ts';
import type { NetworkStatus } from '../../../core/chain/networkStatus.ts';
import type { Log } from '../../../core/process/log.ts';
import type { RowsSetAside } from '../../../core/records/setAside.ts';
import type { Clock, Milliseconds } from '../../../core/time.ts';
import type { Lateness } from '../../../handoff/record/lateness.ts';
import type { Editing } from '../../../knowledge/editing/drafts.ts';
import type { EditorExamples } from '../../../knowledge/editing/editorExamples.ts';
import type { AnswerQuestion, LiveLibrary } from '../../../knowledge/ports.ts';
import type { LibrarySearch } from '../../../knowledge/search/librarySearch.ts';
import type { StaffOffice } from '../../../staff/staffOffice.ts';
import type { StaffSessions } from '../../../staff/staffSessions.ts';
import type { Stores } from '../../../stores/open.ts';
import type { Audit } from '../../../trust/audit/audit.ts';
import type { DeriveKey } from '../../../trust/keys/deskSecret.ts';
import type { LegalTexts } from '../../../trust/legalTexts.ts';
import type { EpochKeyStore, IdentityProvider, SecondFactors, StaffAccounts } from '../../../trust/ports.ts';
import type { Config } from '../../config/config.ts';
import type { TakeLimit } from '../../http/limits.ts';
import type { Observed } from '../../process/observed.ts';
import type { Readiness } from '../../process/readiness.ts';
import type { DraftsBeside } from '../knowledge/draftsBeside.ts';
import type { OutsideChannels } from '../outside/openChannels.ts';
import type { composeSupport } from '../support/composeSupport.ts';

/** What is behind the doors. */
export interface HttpParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly take: TakeLimit;
  readonly keyFor: DeriveKey;
  readonly stores: Stores;
  readonly aside: RowsSetAside;
  readonly lateness: Lateness;
  readonly readiness: Readiness;
  /** The desk's own, as users see it. */
  readonly origin: () => string;
  readonly receive: Receive;
  readonly support: ReturnType<typeof composeSupport>;
  readonly accounts: StaffAccounts;
  readonly factors: SecondFactors;
  readonly sessions: StaffSessions;
  readonly office: StaffOffice;
  /** The identity providers of staff and of customers, where there are any. */
  readonly operator: IdentityProvider | null;
  readonly customers: IdentityProvider | null;
  readonly audit: Audit;
  readonly library: LiveLibrary;
  readonly search: LibrarySearch;
  /** Who asks for something in the first moment waits for what is still learnt. */
  readonly learnt: () => Promise<unknown>;
  readonly answer: AnswerQuestion;
  readonly editing: Editing;
  /** The judges of drafts. */
  readonly drafts: Pick<DraftsBeside, 'objectionTo' | 'beside'>;
  readonly examples: EditorExamples;
  readonly legal: LegalTexts;
  readonly networks: NetworkStatus;
  readonly networkCheck: NetworkCheck;
  readonly channels: OutsideChannels;
  readonly observed: Observed;
  /** Of the hours. */
  readonly keys: Pick<EpochKeyStore, 'current' | 'retired'>;
  /** See `OutboxWorker.oldest`. */
  readonly oldestUnsent: () => Milliseconds;
}
