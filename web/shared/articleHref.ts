/** `/articles/<id>?lang=ja#anchor` in its parts; null for any other address. */
export function readArticleHref(href: string): { id: string; anchor: string | null } | null {
  const found = /^\/articles\/([\w-]+)\/?(?:\?[^#]*)?(?:#([\w-]+))?$/.exec(href);
  return found?.[1] ? { id: found[1], anchor: found[2] ?? null } : null;
}

export function articleHref(id: string, language: string, anchor?: string | null): string {
  return `/articles/${id}?lang=${language}${anchor ? `#${anchor}` : ''}`;
}
