/** The items of the first list of a kind, each as Markdown on one line: what the bot takes from a section, and the editor's preview with it. */
export function listItems(markdown: string, kind: 'ordered' | 'bullets'): string[] {
  const mark = kind === 'ordered' ? /^\d+[.)]\s+/ : /^[-*+]\s+/;
  const items: string[] = [];
  for (const line of markdown.split('\n')) {
    if (mark.test(line)) items.push(line.replace(mark, '').trim());
    else if (items.length > 0 && /^\s+\S/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else if (items.length > 0 && line.trim() !== '') break;
  }
  return items;
}
