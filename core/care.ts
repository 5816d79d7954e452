import type { Locale } from './language.ts';

/** What makes everything else wait: talk of ending one's life, a child, somebody who is forced or blackmailed. */
export const CARE_KINDS = ['crisis', 'minor', 'coercion'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/**
 * What is often told by pieces, over a whole conversation: those; somebody who leads the user into paying; somebody else who has or had what
 * opens the wallet (`shared`: set it up, keeps the paper, took the device home); somebody who sees or steers the device (`watched`); coins that
 * are being taken, or lie open to a thief (`taken`: words typed into a form, a signature for a stranger's page, sums that shrink).
 */
export const SUSPECTED = [...CARE_KINDS, 'swindle', 'shared', 'watched', 'taken'] as const;
export type Suspected = (typeof SUSPECTED)[number];

/**
 * How a swindler goes about it, each with a warning of its own: money of others that is passed on; somebody who poses as an office, a bank or
 * support; a site or group with profits; somebody known only online and loved; who gets lost coins back; a trade in which one sends first.
 */
export const SCHEMES = ['mule', 'impostor', 'platform', 'love', 'recovery', 'trade'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** ISO 3166-1 alpha-2. */
export type CountryCode = string;

export interface CrisisLine {
  readonly for: readonly CareKind[];
  readonly name: string;
  /** As it is written in its country. */
  readonly number: string;
  /** Local times of every day; `unknown`: no page that was read says them for the whole country. */
  readonly hours: 'always' | 'unknown' | { readonly from: string; readonly to: string };
  /** BCP 47 primary tags. */
  readonly languages: readonly string[];
  /** Where it was read that a call costs nothing; absent: no page that was read says so. */
  readonly free?: { readonly sources: readonly string[]; readonly read: string } | undefined;
  /** For who cannot or will not speak. */
  readonly inWriting?: InWriting | undefined;
  /** For these alone, and for nobody of whom this was not told; absent: for everybody. */
  readonly whose?: 'elder' | 'soldier' | 'woman' | undefined;
  /** The pages on which the number and the hours were read, and the day. */
  readonly sources: readonly string[];
  readonly read: string;
}

/** How a line, or one beside it, is written to. */
export interface InWriting {
  /** `site`: a chat on its own pages. */
  readonly by: 'text' | 'whatsapp' | 'site';
  readonly number?: string | undefined;
  /** What it is called, where that is not the line's name. */
  readonly name?: string | undefined;
  readonly sources: readonly string[];
  readonly read: string;
}

/** Where the police take messages from whoever cannot speak. */
export interface PoliceInWriting {
  readonly number?: string | undefined;
  /** The last three digits of the area code follow the number where it alone does not go through. */
  readonly area?: boolean | undefined;
  /** Not everywhere in the country. */
  readonly partly?: boolean | undefined;
  /** In place of a number; it has to be set up before. */
  readonly app?: string | undefined;
  readonly sources: readonly string[];
  readonly read: string;
}

/** Whom one can call in one country. */
export interface CountryLines {
  readonly country: CountryCode;
  /** The languages of a page from which this country is assumed until the user says another. */
  readonly assumedFor: readonly Locale[];
  readonly emergency: {
    readonly numbers: readonly string[];
    readonly sources: readonly string[];
    readonly read: string;
    readonly byText?: PoliceInWriting | undefined;
  };
  readonly lines: readonly CrisisLine[];
  /** Whom the police let one ring about a swindle, in danger or not. */
  readonly fraud?: FraudLine | undefined;
  /** Who helps citizens of the country abroad, and their families at home. */
  readonly consular?: ConsularLine | undefined;
}

/** Where the foreign ministry of a country is told that one of its citizens is held abroad. */
export interface ConsularLine extends FraudLine {
  /** As it is dialled from abroad: +86-10-12308. */
  readonly abroad: string;
}

/** Where somebody is told what to do about a swindle, by the police of their country or for them. */
export interface FraudLine {
  readonly name: string;
  /** As it is dialled: #9110. */
  readonly number: string;
  readonly hours: 'always' | 'unknown';
  readonly sources: readonly string[];
  readonly read: string;
}
