import type { JSX } from 'preact';
import { Failed, Loading, Markdown, Tag } from '../shared/components/index.ts';
import { helpApi } from '../shared/help/helpApi.ts';
import { servedAt } from '../shared/help/served.ts';
import { useFetched } from '../shared/help/useFetched.ts';
import { language, words } from '../shared/language.ts';
import { NotFound } from './NotFound.tsx';

/** The terms and the privacy policy, with the version that a consent names. */
export function LegalPage({ document: name }: { document: 'terms' | 'privacy' }): JSX.Element {
  const [text, retry] = useFetched(
    () => helpApi.legal(name, language.value),
    `${name} ${language.value}`,
    () => servedAt(`/help/legal/${name}?lang=${language.value}`),
  );
  if (!text)
    return (
      <div class="narrow">
        <Loading lines={8} />
      </div>
    );
  if (text.kind === 'absent') return <NotFound />;
  if (text.kind === 'failed') return <Failed onRetry={retry} />;
  const { title, version, markdown } = text.value;
  return (
    <div class="narrow legal">
      <h1 class="page-title">{title}</h1>
      <p class="legal-version">
        <Tag icon="check">{words.value.legal.version(version)}</Tag>
      </p>
      <Markdown text={markdown} />
    </div>
  );
}
