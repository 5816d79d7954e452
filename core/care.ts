import type { Locale } from './language.ts';

/** What makes everything else wait: talk of ending one's life, a child, somebody who is forced or blackmailed. */
export const CARE_KINDS = ['crisis', 'minor', 'coercion'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

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
  /** The pages on which the number and the hours were read, and the day. */
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
    /**
     * Where the police take messages from whoever cannot speak. `area`: where the number alone does not go through, the last three
     * digits of the area code follow it.
     */
    readonly byText?:
      | { readonly number: string; readonly area: boolean; readonly sources: readonly string[]; readonly read: string }
      | undefined;
  };
  readonly lines: readonly CrisisLine[];
}
