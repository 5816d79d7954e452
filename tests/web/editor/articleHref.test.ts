import { articleHref, readArticleHref } from '../../../web/shared/articleHref.ts';

describe('addresses of articles', () => {
  it('are read in their parts', () => {
    expect(readArticleHref('/articles/new-phone?lang=ja#steps')).toEqual({ id: 'new-phone', anchor: 'steps' });
    expect(readArticleHref('/articles/new-phone')).toEqual({ id: 'new-phone', anchor: null });
  });
  it('are nothing else', () => {
    for (const href of ['/articles/', '/articles/a/b', 'https://x.example/articles/a', '/check'])
      expect(readArticleHref(href)).toBeNull();
  });
  it('come back as they were written', () =>
    expect(readArticleHref(articleHref('new-phone', 'ko', 'never'))).toEqual({ id: 'new-phone', anchor: 'never' }));
});
