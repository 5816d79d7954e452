/**
 * What one Bot Framework channel can show. Data, so that adding a channel is adding a file.
 * Source: "Design for channels" in the Bot Framework documentation and each channel's own limits.
 */
export interface Channel {
  /** Bot Framework channel id. */
  readonly id: string;
  /** How much markup survives: the subset of the articles, emphasis alone, or nothing. */
  readonly markup: 'markdown' | 'none';
  /** Most buttons under one message; 0 = buttons are written out as text. */
  readonly buttons: number;
  /** A text that has buttons is shown without its markup: only its last paragraph has them, and goes as a message of its own. */
  readonly buttonsUnmark?: true;
  /** Longest label of a button. */
  readonly buttonLength: number;
  /** Longest message; a longer one is sent as several, split between paragraphs. */
  readonly textLength: number;
}
