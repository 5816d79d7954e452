import type { JSX } from 'preact';
import { AuditLog } from './AuditLog.tsx';
import { AuditReceipt } from './AuditReceipt.tsx';
import { AuditState } from './AuditState.tsx';
import { auditSay } from './auditWords.ts';
import './audit.css';

/** The log of what was done at this desk: whether it is whole, what it says, and whether somebody's receipt belongs to it. */
export function AuditPage(): JSX.Element {
  return (
    <div class="audit">
      <h1>{auditSay.value.title}</h1>
      <p class="office-quiet">{auditSay.value.lead}</p>
      <AuditState />
      <AuditLog />
      <AuditReceipt />
    </div>
  );
}
