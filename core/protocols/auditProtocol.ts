import type { Milliseconds } from '../time.ts';
import type { HoldReason, StaffRole } from './deskProtocol.ts';

/** What the server and the auditors' page say to each other about the audit. It has no content, so neither has this. */

/** Every act that is written down, as `kind.act`. */
export const AUDIT_ACTS = [
  ...(['consent.accepted', 'consent.declined', 'consent.changed', 'consent.withdrawn'] as const),
  ...(['desk.open', 'desk.claim', 'desk.note', 'desk.transfer', 'desk.return', 'desk.close', 'desk.reassign'] as const),
  ...(['desk.warn', 'desk.refuse', 'desk.report'] as const),
  ...(['proof.verified', 'proof.invalid', 'proof.cannot', 'proof.over'] as const),
  ...(['lookup.asked', 'lookup.found', 'lookup.unknown', 'lookup.failed'] as const),
  ...(['staff.invited', 'staff.added', 'staff.disabled', 'staff.enabled', 'staff.roleChanged'] as const),
  ...(['staff.signedIn', 'staff.signedOut', 'staff.refused', 'staff.passwordLink', 'staff.passwordSet'] as const),
  ...(['staff.languagesChanged', 'staff.factorSet', 'staff.factorReset', 'staff.sessionsEnded'] as const),
  ...(['hold.placed', 'hold.lifted', 'hold.agreed', 'hold.agreementEnded'] as const),
  ...(['records.exported', 'records.heldExported', 'records.erased', 'records.auditExported'] as const),
  ...(['deleted.due', 'deleted.erased', 'deleted.lost', 'keys.keyDestroyed', 'keys.namesForgotten'] as const),
  ...(['article.submitted', 'article.approved', 'article.published', 'article.recalled', 'article.restored'] as const),
  ...(['training.taught', 'training.removed'] as const),
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

export const AUDIT_KINDS = [
  ...([
    'consent',
    'desk',
    'proof',
    'lookup',
    'staff',
    'hold',
    'records',
    'deleted',
    'keys',
    'article',
    'training',
  ] as const),
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export type AuditWho =
  /** `role`: of now; null when the account is not there any more. */
  | { readonly kind: 'staff'; readonly name: string; readonly role: StaffRole | null }
  | { readonly kind: 'user'; readonly pseudonym: string }
  /** `desk`: by itself. `host`: at the command line. `nobody`: a sign-in that was wrong. */
  | { readonly kind: 'desk' | 'host' | 'nobody' };

/** Whom or what an act was about, besides who did it. */
export type AuditAbout =
  | Exclude<AuditWho, { readonly kind: 'desk' | 'host' | 'nobody' }>
  /** As it stands in the user's receipt. */
  | { readonly kind: 'receipt'; readonly receipt: string }
  | {
      readonly kind: 'hold';
      readonly reason: HoldReason;
      readonly reference: string;
      readonly until: Milliseconds;
    }
  | { readonly kind: 'article'; readonly article: string; readonly language: string }
  | { readonly kind: 'proof'; readonly how: 'signature' | 'account' | 'email' | 'phone' }
  /** The time whose key was destroyed. */
  | { readonly kind: 'span'; readonly from: Milliseconds; readonly until: Milliseconds };

export interface AuditLine {
  /** From 1, without gaps. */
  readonly index: number;
  readonly at: Milliseconds;
  readonly act: AuditAct;
  readonly by: AuditWho;
  readonly about: readonly AuditAbout[];
}

/** `GET /desk/audit?before=&kind=&name=`, the newest first. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  /** `before` of what is older; null when nothing is. With a filter a page can be short, or empty, and still go on. */
  readonly next: number | null;
}

/** `POST /desk/audit/check`: starts a check of the whole log where none is running, and says how it stands. */
export interface AuditState {
  readonly size: number;
  /** The signed head: root and signature are base64url. */
  readonly head: { readonly root: string; readonly at: Milliseconds; readonly signature: string };
  /** What others verify with, base64url. */
  readonly publicKey: string;
  readonly check:
    | { readonly kind: 'running'; readonly checked: number }
    | { readonly kind: 'whole'; readonly records: number; readonly at: Milliseconds }
    | {
        readonly kind: 'broken';
        /** The first entry that contradicts what was written before or after it. */
        readonly index: number;
        readonly reason: 'gap' | 'shape' | 'signature' | 'changed';
        readonly at: Milliseconds;
      };
}

/** `POST /desk/audit/receipt`: what a receipt, or its number alone, proves. */
export type ReceiptChecked =
  | { readonly kind: 'valid'; readonly line: AuditLine }
  /** `unknown`: the log holds no such entry. The others: the receipt contradicts itself, or another key has signed it. */
  | { readonly kind: 'wrong'; readonly problem: 'shape' | 'leaf' | 'path' | 'signature' | 'opened' | 'unknown' };
