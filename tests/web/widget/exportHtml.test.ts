import { exportHtml } from '../../../web/shared/help/exportHtml.ts';
import type { ConversationExport } from '../../../web/shared/help/helpTypes.ts';

const data = (text: string, author: 'user' | 'bot' = 'user'): ConversationExport => ({
  conversation: 'c',
  openedAt: 0,
  endedAt: null,
  deletedBy: null,
  consent: null,
  purposes: [],
  entries: [{ at: 0, author, activity: { type: 'message', text } }],
});
const page = (text: string, author?: 'user' | 'bot') =>
  exportHtml(data(text, author), { title: 'Conversation', language: 'en', format: () => '10:00', author: () => 'You' });

describe('the transcript to take away', () => {
  it('shows what was said as text, even when it looks like a page', () => {
    const html = page('<script>alert(1)</script> & "more"\nline');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;<br>line');
    expect(html).not.toContain('<script');
  });

  it('draws what the bot wrote, and leaves the user’s words as they were typed', () => {
    const hash = `0x${'ab'.repeat(32)}`;
    const html = page(`**Act now.**\n\n1. Open <it>\n2. See [the page](https://example.org/a) and ${hash}`, 'bot');
    expect(html).toContain('<p><strong>Act now.</strong></p><ol class="numbered"><li>Open &lt;it&gt;</li>');
    expect(html).toContain(`the page (https://example.org/a) and <code>${hash}</code>`);
    expect(page('**mine**')).toContain('<p>**mine**</p>');
  });

  it('asks nothing of any other place', () =>
    expect(page('https://example.org') + page('[a](https://example.org)', 'bot')).not.toMatch(
      /src=|href=|@import|url\(/,
    ));
});
