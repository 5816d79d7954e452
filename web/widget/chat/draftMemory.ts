const KEY = 'handrail.draft';

/** From the moment the page goes until it is back in the same tab. Where storage is forbidden a draft ends with its page. */
export function keepDraft(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {}
}

/** What was kept, which is then kept no longer. */
export function takeKept(): string {
  try {
    const text = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return '';
  }
}
