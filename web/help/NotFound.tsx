import type { JSX } from 'preact';
import { ButtonLink, Empty } from '../shared/components/index.ts';
import { language, words } from '../shared/language.ts';

export function NotFound(): JSX.Element {
  const { states } = words.value;
  return (
    <Empty
      isPage
      icon="search"
      title={states.notFound}
      text={states.notFoundText}
      action={
        <ButtonLink href={`/?lang=${language.value}`} icon="back">
          {states.home}
        </ButtonLink>
      }
    />
  );
}
