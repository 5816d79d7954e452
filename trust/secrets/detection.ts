/**
 * What to do with a message, strongest first.
 * `block`: a secret; never stored. `ask`: may be one; the user says what it is, until then memory only.
 * `hold`: may be a piece of one; memory only until the next message decides. `mask`: personal data; stored masked.
 */
export const VERDICTS = ['block', 'ask', 'hold', 'mask', 'allow'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type SecretKind =
  | 'recovery-phrase'
  | 'private-key'
  | 'extended-key'
  | 'encrypted-key'
  | 'keystore'
  | 'pem'
  | 'password'
  | 'pin'
  | 'one-time-code'
  | 'email'
  | 'phone'
  | 'card'
  | 'id';

/** A part of the message: UTF-16 offsets, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Finding extends Span {
  readonly verdict: Verdict;
  readonly kind: SecretKind;
  /** Asked about only until the chains have said that these digits open no account. */
  readonly chainTells?: true;
  /** Told by its form alone, which ids that a machine drew have as well. */
  readonly formTells?: true;
}

export interface Detection {
  readonly verdict: Verdict;
  readonly kinds: readonly SecretKind[];
  /** What to mask in the composer, in order, not overlapping. */
  readonly spans: readonly Span[];
  /** Personal data among them: masked whatever becomes of the rest. */
  readonly personal: readonly Span[];
  /**
   * Nothing but digits that may be a key or a transaction hash, written as hashes are when a line ends: whoever can ask
   * the chains lets it pass when they say that it is no key (`keyDigits`).
   */
  readonly chainTells: boolean;
  /** It is stopped for nothing but forms that ids have as well. */
  readonly formTells?: true;
}

export const ALLOWED: Detection = { verdict: 'allow', kinds: [], spans: [], personal: [], chainTells: false };

/** The stronger of two verdicts. */
export function stronger(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) <= VERDICTS.indexOf(b) ? a : b;
}

/** All findings of one message as one answer. */
export function toDetection(findings: readonly Finding[]): Detection {
  if (findings.length === 0) return ALLOWED;
  return {
    verdict: findings.reduce<Verdict>((verdict, finding) => stronger(verdict, finding.verdict), 'allow'),
    kinds: [...new Set(findings.map((finding) => finding.kind))],
    spans: merge(findings),
    personal: merge(findings.filter(({ verdict }) => verdict === 'mask')),
    chainTells: isStoppedOnly(findings, (finding) => finding.chainTells),
    ...(isStoppedOnly(findings, (finding) => finding.formTells) && { formTells: true }),
  };
}

function isStoppedOnly(findings: readonly Finding[], by: (finding: Finding) => true | undefined): boolean {
  const stopping = findings.filter(({ verdict }) => verdict !== 'mask' && verdict !== 'allow');
  return stopping.length > 0 && stopping.every(by);
}

function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Where a pattern is found. */
export function matches(text: string, shape: RegExp): Span[] {
  return [...text.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
