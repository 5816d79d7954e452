import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConsentChoices, Card as ProtocolCard } from '../../../../core/protocols/protocol.ts';
import { consentPhrases } from '../../../../languages/consent/index.ts';
import { Icon, type IconName } from '../../icons.tsx';
import { language, words } from '../../language.ts';
import { Button } from '../controls/Button.tsx';
import { Choices } from '../controls/Choices.tsx';
import './consent.css';

type Asked = Extract<ProtocolCard, { kind: 'consent' }>;

/** Three facts, the two documents, two equal buttons. Nothing is ticked in advance. */
export function ConsentCard(props: {
  card: Asked;
  note?: string | null;
  busy: boolean;
  onAccept: (choices: ConsentChoices) => void;
  onDecline: () => void;
}): JSX.Element {
  const { consent } = words.value;
  const { card } = props;
  const [choices, setChoices] = useState<ConsentChoices>(() =>
    Object.fromEntries(card.purposes.map((one) => [one, false])),
  );
  return (
    <section class="consent enter" aria-labelledby="consent-title">
      <h2 id="consent-title" class="consent-title" tabIndex={-1}>
        {consent.title}
      </h2>
      <Facts />
      <p class="consent-agreement">
        <Agreement terms={card.termsHref} privacy={card.privacyHref} />{' '}
        <span class="nowrap">{consent.version(card.version)}</span>
      </p>
      {card.purposes.length > 0 && (
        // Closed, so that nobody in a hurry has to pass them: what is not ticked is a no.
        <details class="consent-optional">
          <summary>{consentPhrases(language.value).title}</summary>
          <Choices
            purposes={card.purposes}
            choices={choices}
            onChange={(change) => setChoices({ ...choices, ...change })}
          />
        </details>
      )}
      {props.note && (
        <p class="consent-note" role="status">
          <Icon name="info" size={18} />
          {props.note}
        </p>
      )}
      <div class="consent-buttons">
        <Button busy={props.busy} onClick={() => props.onAccept(choices)}>
          {consent.accept}
        </Button>
        <Button busy={props.busy} onClick={props.onDecline}>
          {consent.decline}
        </Button>
      </div>
    </section>
  );
}

function Facts(): JSX.Element {
  const { consent } = words.value;
  return (
    <ul class="consent-facts">
      <Fact icon="bot">{consent.bot}</Fact>
      <Fact icon="clock">{consent.deleted}</Fact>
      <Fact icon="lock">{consent.noKeys}</Fact>
    </ul>
  );
}

function Fact({ icon, children }: { icon: IconName; children: ComponentChildren }): JSX.Element {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}

/** The sentence differs in word order, so a language gives it as pieces with the two links among them. */
function Agreement({ terms, privacy }: { terms: string; privacy: string }): JSX.Element {
  const { consent } = words.value;
  const targets = new Map([
    [consent.terms, terms],
    [consent.privacy, privacy],
  ]);
  return (
    <>
      {consent.agreement(consent.terms, consent.privacy).map((piece) => {
        const href = targets.get(piece);
        return href ? (
          <a href={href} target="_blank" rel="noopener">
            {piece}
          </a>
        ) : (
          piece
        );
      })}
    </>
  );
}
