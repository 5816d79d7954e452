import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../core/language.ts';
import { SHORTEST_PASSPHRASE } from '../../../../core/protocols/deskProtocol.ts';
import { Banner, Button, ButtonLink, Field, LanguagePicker } from '../../components/index.ts';
import { Icon, Mark } from '../../icons.tsx';
import { written } from '../../language.ts';
import { ask } from '../ask.ts';
import type { Asked } from '../asked.ts';
import { say } from '../consoleWords.ts';
import { LanguageChoice } from '../LanguageChoice.tsx';
import { redeem, signIn, takeRefusal } from '../session.ts';
import { CodeField } from './ProveAgain.tsx';
import './signIn.css';
import { staffSay } from '../staffWords.ts';

/** The door of both staff pages. It never says which part of a sign-in was wrong. */
export function SignIn({ lost }: { lost: boolean }): JSX.Element {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  /** Null until the desk has said that this account has a second factor. */
  const [code, setCode] = useState<string | null>(null);
  const [refused] = useState(takeRefusal);
  const words = say.value.signIn;
  const submit = async () => {
    if (!name.trim() || !password || busy) return;
    setBusy(true);
    const asked = await signIn(name.trim(), password, code ?? undefined);
    setBusy(false);
    if (asked.kind === 'refused' && asked.code === 'NeedsCode') {
      setError(null);
      setCode('');
    } else if (asked.kind !== 'ok') setError(explain(asked, code === null ? words.wrong : staffSay.value.signIn.wrong));
  };
  return (
    <Door
      title={words.title}
      notice={lost ? words.signedOut : refused ? staffSay.value.signIn.operatorRefused : null}
      onSubmit={() => void submit()}
    >
      <Field label={words.name} value={name} onInput={setName} autocomplete="username" required />
      <Field
        label={words.passphrase}
        value={password}
        onInput={setPassword}
        type="password"
        autocomplete="current-password"
        required
      />
      {code !== null && <CodeField value={code} onInput={setCode} />}
      <DoorError text={error} />
      <Button kind="primary" type="submit" busy={busy} wide>
        {words.submit}
      </Button>
      <OperatorSignIn />
    </Door>
  );
}

/** What a single-use link opens: the account of whoever holds it. */
export function Redeem({ token, onUsed }: { token: string; onUsed: () => void }): JSX.Element {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [languages, setLanguages] = useState<readonly Language[]>([written.value]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const words = say.value.signIn;
  const submit = async () => {
    if (busy) return;
    const missing = missingPart(name, password, languages);
    if (missing) return setError(missing);
    setBusy(true);
    const asked = await redeem({ token, name: name.trim(), password, languages });
    setBusy(false);
    if (asked.kind === 'ok') onUsed();
    else setError(explain(asked, words.refused.unknownToken));
  };
  return (
    <Door title={words.welcome} notice={null} text={words.welcomeText} onSubmit={() => void submit()}>
      <Field
        label={words.name}
        hint={words.nameHint}
        value={name}
        onInput={setName}
        autocomplete="username"
        required
        maxLength={60}
      />
      <NewPassphrase value={password} onInput={setPassword} />
      <LanguageChoice chosen={languages} onChange={setLanguages} />
      <DoorError text={error} />
      <Button kind="primary" type="submit" busy={busy} wide>
        {words.create}
      </Button>
    </Door>
  );
}

export function NewPassphrase({ value, onInput }: { value: string; onInput: (next: string) => void }): JSX.Element {
  const words = say.value.signIn;
  return (
    <Field
      label={words.passphrase}
      hint={words.passphraseHint}
      value={value}
      onInput={onInput}
      type="password"
      autocomplete="new-password"
      required
      maxLength={200}
    />
  );
}

/** Where the desk trusts the company's identity provider. It comes back to the page it left. */
function OperatorSignIn(): JSX.Element | null {
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    void ask<{ operator: boolean }>('GET', '/desk/session/ways').then((asked) =>
      setOffered(asked.kind === 'ok' && asked.value.operator),
    );
  }, []);
  if (!offered) return null;
  return (
    <ButtonLink href={`/desk/operator?page=${location.pathname.slice(1)}`} wide>
      {staffSay.value.signIn.operator}
    </ButtonLink>
  );
}

/** A card alone on the page. Without `onSubmit` what is in it is a form of its own. */
export function Door(props: {
  title: string;
  text?: string;
  notice: string | null;
  onSubmit?: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const { onSubmit } = props;
  const card = (
    <>
      <header class="door-head">
        <Mark />
        <h1>{props.title}</h1>
        <LanguagePicker bare />
      </header>
      {props.text && <p class="door-text">{props.text}</p>}
      {props.notice && (
        <Banner tone="caution" icon="info">
          {props.notice}
        </Banner>
      )}
      {props.children}
    </>
  );
  return (
    <main class="door">
      {onSubmit ? (
        <form
          class="door-card"
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {card}
        </form>
      ) : (
        <div class="door-card">{card}</div>
      )}
    </main>
  );
}

export function DoorError({ text }: { text: string | null }): JSX.Element {
  return (
    <p class="door-error" role="alert">
      {text && <Icon name="alert" size={16} />}
      {text}
    </p>
  );
}

function missingPart(name: string, password: string, languages: readonly Language[]): string | null {
  const words = say.value.signIn;
  if (!name.trim()) return words.refused.badName;
  if (password.length < SHORTEST_PASSPHRASE) return words.refused.weakPassword;
  return languages.length === 0 ? words.noLanguage : null;
}

export function explain(asked: Asked<unknown>, otherwise: string): string {
  const words = say.value.signIn;
  if (asked.kind === 'unreachable') return asked.retryIn === null ? words.unreachable : words.tooMany;
  const code = asked.kind === 'refused' ? asked.code : '';
  const known: Record<string, string> = words.refused;
  return known[code] ?? otherwise;
}
