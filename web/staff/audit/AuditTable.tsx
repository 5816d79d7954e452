import type { JSX } from 'preact';
import type { AuditAbout, AuditLine, AuditWho } from '../../../core/protocols/auditProtocol.ts';
import { HashChip } from '../../shared/components/index.ts';
import { wholeNumber } from '../../shared/format.ts';
import { language } from '../../shared/language.ts';
import { plainName } from '../../shared/plainName.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { staffSay } from '../../shared/staff/staffWords.ts';
import { auditTime } from './auditTime.ts';
import { auditSay } from './auditWords.ts';

/** One line per entry; on a phone each is a card. */
export function AuditTable({ lines }: { lines: readonly AuditLine[] }): JSX.Element {
  const { list, acts, title } = auditSay.value;
  return (
    <table class="audit-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col" class="audit-number">
            {list.number}
          </th>
          {[list.time, list.who, list.act, list.about].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.index}>
            <td class="audit-number">{wholeNumber(line.index, language.value)}</td>
            <td class="audit-time">
              <time dateTime={new Date(line.at).toISOString()}>{auditTime(line.at)}</time>
            </td>
            <td class="audit-who">
              <Who who={line.by} />
            </td>
            <th scope="row">{acts[line.act]}</th>
            <td>
              {line.about.map((one, at) => (
                <span class="audit-about" key={at}>
                  <About about={one} />
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ who }: { who: AuditWho }): JSX.Element {
  const words = auditSay.value.who;
  switch (who.kind) {
    case 'staff':
      return (
        <span class="audit-about">
          {plainName(who.name)}{' '}
          <span class="office-quiet">{who.role ? say.value.account.roles[who.role] : words.gone}</span>
        </span>
      );
    case 'user':
      return (
        <span class="audit-about">
          <span class="office-quiet">{words.user}</span> <HashChip hash={who.pseudonym} />
        </span>
      );
    default:
      return <span class="office-quiet">{words[who.kind]}</span>;
  }
}

/** Codes of the log in words; what names somebody can be copied, to look for it or to compare it. */
function About({ about }: { about: AuditAbout }): JSX.Element {
  const words = auditSay.value.about;
  switch (about.kind) {
    case 'staff':
    case 'user':
      return <Who who={about} />;
    case 'receipt':
      return (
        <>
          <span class="office-quiet">{words.receipt}</span> <HashChip hash={about.receipt} />
        </>
      );
    case 'hold':
      return (
        <>
          {staffSay.value.records.reasons[about.reason]} <span class="mono">{about.reference}</span>{' '}
          <span class="office-quiet">{words.until(auditTime(about.until))}</span>
        </>
      );
    case 'article':
      return (
        <>
          <span class="mono">{about.article}</span> <span class="office-quiet">{about.language}</span>
        </>
      );
    case 'proof':
      return <>{words.proofs[about.how]}</>;
    case 'span':
      return <>{words.span(auditTime(about.from), auditTime(about.until))}</>;
  }
}
