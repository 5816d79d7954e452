/** A report as it is typed: places in their order, and what may stand in each. Blanks and punctuation are read as none. */
export type Places = readonly (readonly string[])[];

/** How people answer whom they mean, besides by the buttons. Blanks and punctuation are read as none. */
export interface Answers {
  /** What may stand before a name or a number, and behind it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The first who is shown, the second, the third. */
  readonly ordinals: readonly (readonly string[])[];
  readonly all: readonly string[];
  readonly none: readonly string[];
  /** Where one is asked about, besides every other yes. */
  readonly yes: readonly string[];
}

/** What is said to who reports a member of staff, and the words by which that can be typed. */
export interface ReportPhrases {
  /** The one that is named. */
  readonly typed: string;
  /** As people write them, in every script: without one of them nothing is a report. */
  readonly verbs: readonly string[];
  /** The word for staff in whose place a name may stand. */
  readonly noun: string;
  /** All that a message says and that means staff: it is done. */
  readonly naming: readonly Places[];
  /** May mean somebody elsewhere as well: who is meant is asked. */
  readonly unnamed: readonly Places[];
  /** Behind what staff never ask for, where there is no button. */
  readonly how: string;
  /** Who was reported had the conversation. */
  readonly taken: (names: string) => string;
  /** They had it no more; one of the next two follows, or the place in the queue. */
  readonly shutOut: (names: string) => string;
  readonly goesOn: string;
  readonly isOver: string;
  readonly again: string;
  readonly nobody: string;
  /** Several have been here. */
  readonly whom: string;
  /** One has, and somebody else may be meant. */
  readonly isIt: (name: string) => string;
  readonly yes: (name: string) => string;
  readonly answers: Answers;
  readonly all: string;
  readonly none: string;
  readonly left: string;
  /** Under what staff say against a report. */
  readonly anyTime: string;
}
