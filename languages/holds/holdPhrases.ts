import type { HoldReason } from '../../core/protocols/deskProtocol.ts';

/** What a user is told when content of theirs has to outlive its time. */
export interface HoldPhrases {
  readonly reasons: Record<HoldReason, string>;
  /** `reason` as in `reasons`; `until` a moment in words. */
  readonly placed: (reason: string, until: string) => string;
  readonly lifted: (deletedBy: string) => string;
  /** In the place of "is being deleted". */
  readonly notErased: (until: string) => string;
}
