/** Only what is looked at, so that the rule can be tested without a browser. */
interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/**
 * Whether this key press sends the message. While an input method composes, Enter chooses a candidate: Safari reports
 * that press with `isComposing` false and key code 229.
 */
export function enterSends(press: KeyPress): boolean {
  return press.key === 'Enter' && !press.shiftKey && !press.altKey && !press.isComposing && press.keyCode !== 229;
}
