/** What is said to who reports a member of staff, and the words by which that can be typed. */
export interface ReportPhrases {
  /** All that a message says; the first is the one that is named. */
  readonly typed: readonly [string, ...string[]];
  /** Behind what staff never ask for, where there is no button. */
  readonly how: string;
  /** Who was reported had the conversation. */
  readonly taken: string;
  /** They had it no more; one of the next two follows, or the place in the queue. */
  readonly shutOut: string;
  readonly goesOn: string;
  readonly isOver: string;
  readonly again: string;
  readonly nobody: string;
}
