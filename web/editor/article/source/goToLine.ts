/** Puts the cursor on a line of the source (from 1), selects it and brings it into view. */
export function goToLine(line: number): void {
  const box = document.querySelector<HTMLTextAreaElement>('.edit-source textarea');
  if (!box) return;
  const lines = box.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const end = start + (lines[line - 1]?.length ?? 0);
  // Chromium and Safari scroll to the cursor on focus alone, Firefox to the selection: so first the one, then the other.
  box.blur();
  box.setSelectionRange(start, start);
  box.focus();
  box.setSelectionRange(start, end);
}
