import { exportHtml } from '../../web/shared/exportHtml.ts';
import type { ConversationExport } from '../../web/shared/helpTypes.ts';

const data = (text: string): ConversationExport => ({
  conversation: 'c',
  openedAt: 0,
  endedAt: null,
  deletedBy: null,
  consent: null,
  purposes: [],
  entries: [{ at: 0, author: 'user', activity: { type: 'message', text } }],
});
const page = (text: string) =>
  exportHtml(data(text), { title: 'Conversation', language: 'en', format: () => '10:00', authors: { user: 'You' } });

describe('the transcript to take away', () => {
  it('shows what was said as text, even when it looks like a page', () => {
    const html = page('<script>alert(1)</script> & "more"\nline');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;<br>line');
    expect(html).not.toContain('<script');
  });

  it('asks nothing of any other place', () =>
    expect(page('https://example.org')).not.toMatch(/src=|href=|@import|url\(/));
});
