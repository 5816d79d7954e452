import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AUDIT_KINDS, type AuditKind, type AuditPage } from '../../../core/protocols/auditProtocol.ts';
import { Button, Failed, Field, Loading, SelectField } from '../../shared/components/index.ts';
import { wholeNumber } from '../../shared/format.ts';
import { language } from '../../shared/language.ts';
import { useAsked } from '../useAsked.ts';
import { AuditTable } from './AuditTable.tsx';
import { auditSay } from './auditWords.ts';

type Kind = AuditKind | 'everything';
interface Wanted {
  readonly kind: Kind;
  readonly name: string;
}
const EVERYTHING: Wanted = { kind: 'everything', name: '' };

/** Page after page, the newest first. `trail`: where each page began that was turned over. */
export function AuditLog(): JSX.Element {
  const [wanted, setWanted] = useState(EVERYTHING);
  const [trail, setTrail] = useState<readonly number[]>([]);
  const [asked, again] = useAsked<AuditPage>(pathOf(wanted, trail.at(-1)));
  const { list } = auditSay.value;
  const show = (next: Wanted) => {
    setWanted(next);
    setTrail([]);
    again();
  };
  const found = asked?.kind === 'ok' ? asked.value : null;
  return (
    <section class="office-card" aria-labelledby="audit-log">
      <h2 id="audit-log">{list.title}</h2>
      <Filter wanted={wanted} onShow={show} />
      {!asked && <Loading />}
      {asked && asked.kind !== 'ok' && <Failed onRetry={again} />}
      {found && (
        <>
          <p class="office-quiet" role="status">
            {summary(found)}
          </p>
          {found.lines.length > 0 && <AuditTable lines={found.lines} />}
          <div class="office-actions">
            <Button size="small" icon="refresh" onClick={() => show(wanted)}>
              {list.newest}
            </Button>
            <Button size="small" icon="back" busy={trail.length === 0} onClick={() => setTrail(trail.slice(0, -1))}>
              {list.newer}
            </Button>
            <Button
              size="small"
              iconAfter="chevron"
              busy={found.next === null}
              onClick={() => found.next !== null && setTrail([...trail, found.next])}
            >
              {list.older}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Filter({ wanted, onShow }: { wanted: Wanted; onShow: (next: Wanted) => void }): JSX.Element {
  const [name, setName] = useState(wanted.name);
  const { filter } = auditSay.value;
  const kinds = AUDIT_KINDS.map((value) => ({ value, label: filter.kinds[value] }));
  return (
    <form
      class="audit-filter"
      onSubmit={(event) => {
        event.preventDefault();
        onShow({ ...wanted, name: name.trim() });
      }}
    >
      <SelectField<Kind>
        label={filter.kind}
        value={wanted.kind}
        options={[{ value: 'everything', label: filter.everything }, ...kinds]}
        onChange={(kind) => onShow({ kind, name: name.trim() })}
      />
      <Field label={filter.name} hint={filter.nameHint} value={name} onInput={setName} maxLength={200} />
      <div class="office-actions">
        <Button size="small" type="submit" icon="search">
          {filter.show}
        </Button>
        {(wanted.kind !== 'everything' || wanted.name !== '') && (
          <Button
            size="small"
            kind="quiet"
            onClick={() => {
              setName('');
              onShow(EVERYTHING);
            }}
          >
            {filter.clear}
          </Button>
        )}
      </div>
    </form>
  );
}

function summary({ lines, next }: AuditPage): string {
  const { list } = auditSay.value;
  const [newest, oldest] = [lines[0], lines.at(-1)];
  if (!newest || !oldest) return next === null ? list.none : list.noneYet;
  return list.shown(wholeNumber(newest.index, language.value), wholeNumber(oldest.index, language.value));
}

function pathOf({ kind, name }: Wanted, before: number | undefined): string {
  const query = new URLSearchParams();
  if (before !== undefined) query.set('before', String(before));
  if (kind !== 'everything') query.set('kind', kind);
  if (name) query.set('name', name);
  return `/desk/audit?${query}`;
}
