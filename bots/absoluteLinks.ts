/** Links to pages of this desk, for where they are read on another site: `/articles/…` leads to `origin`. */
export function absoluteLinks(markdown: string, origin: string): string {
  return markdown.replaceAll(/\]\((\/[^)\s]*)\)/g, `](${origin}$1)`);
}
