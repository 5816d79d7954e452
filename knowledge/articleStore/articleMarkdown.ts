import MarkdownIt, { type Token } from 'markdown-it';

const markdown = new MarkdownIt({ html: true });
// Every destination reaches `isSafeLink`, whose caller names the line; markdown-it would silently drop the bad ones.
markdown.validateLink = () => true;

export function blocksOf(text: string): Token[] {
  return markdown.parse(text, {});
}

/** Content comes from many hands, so only text and links get through: nothing that a browser would run or fetch. */
export function checkBlock(token: Token, report: (token: Token, reason: string) => void): void {
  if (token.type === 'html_block') report(token, 'HTML is not allowed');
  for (const child of token.children ?? []) {
    if (child.type === 'html_inline') report(token, 'HTML is not allowed');
    if (child.type === 'image') report(token, 'images are not allowed');
    if (child.type === 'link_open' && !isSafeLink(String(child.attrGet('href') ?? ''))) {
      report(token, 'a link leads neither to an article (article:some-id) nor to https://');
    }
  }
}

/** Why a text that is no whole article, such as a short answer, may not be said. */
export function problemsInText(text: string): string[] {
  const reasons = new Set<string>();
  for (const token of blocksOf(text)) {
    checkBlock(token, (_, reason) => reasons.add(reason));
    if (token.type === 'heading_open') reasons.add('has a heading');
  }
  return [...reasons];
}

/** Where every link of a text leads, however it is written (inline, by reference, bare), and in which line it stands. */
export function linksInText(text: string, firstLine: number): { href: string; line: number }[] {
  return blocksOf(text).flatMap((token) => {
    let line = firstLine + (token.map?.[0] ?? 0);
    return (token.children ?? []).flatMap((child) => {
      if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
      return child.type === 'link_open' ? [{ href: String(child.attrGet('href') ?? ''), line }] : [];
    });
  });
}

function isSafeLink(href: string): boolean {
  return /^article:[a-z0-9-]+(#[a-z0-9-]+)?$/.test(href) || /^https:\/\/[^\s]+$/.test(href);
}
