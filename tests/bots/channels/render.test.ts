import { channelOf } from '../../../bots/channels/index.ts';
import { render } from '../../../bots/channels/render.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';

const URL = 'https://help.example';
const message = (part: Partial<ChatActivity>): ChatActivity => ({ type: 'message', text: 'hello', ...part });
const button = (title: string) =>
  ({ type: 'messageBack', title, text: title, displayText: title, value: { action: 'person' } }) as const;

describe('what an outside channel is sent', () => {
  it('makes the desk’s own links absolute', () => {
    const [sent] = render(
      message({ text: 'see [this](/articles/add-network?lang=en#steps)' }),
      channelOf('telegram'),
      URL,
    );
    expect(sent?.text).toBe('see [this](https://help.example/articles/add-network?lang=en#steps)');
  });

  it('is character by character what was said when it is there to be copied', () => {
    const text = 'desk wants **you**\n\nURI: [a](/b)\nNonce: 1';
    for (const channel of ['line', 'telegram', 'msteams']) {
      expect(render(message({ text, textFormat: 'plain' }), channelOf(channel), URL)).toEqual([
        { type: 'message', text, textFormat: 'plain' },
      ]);
    }
  });

  it('is plain words where a channel shows no markup', () => {
    const [sent] = render(message({ text: '**Your money is safe.** [Read](/articles/a)' }), channelOf('line'), URL);
    expect(sent).toMatchObject({
      text: 'Your money is safe. Read: https://help.example/articles/a',
      textFormat: 'plain',
    });
  });

  it('says in each of several messages who writes', () => {
    const sender = { role: 'staff', name: 'Gus Green', checkWord: 'falcon 79' } as const;
    const text = 'Look at the list of transfers first. '.repeat(120);
    const sent = render(
      message({ text, channelData: { handrail: { language: 'en', sender } } }),
      channelOf('sms'),
      URL,
    );
    expect(sent.length).toBeGreaterThan(2);
    for (const piece of sent) {
      expect(piece.text).toMatch(/^Gus Green · falcon 79\n\n/);
      expect(piece.text?.length).toBeLessThanOrEqual(1500);
    }
  });

  it.each([
    ['an address', 'https://polygonscan.com/tx/wallet-fix.com/login'],
    ['a marked link', '[the explorer of the network](https://polygonscan.com/wallet-fix.com/login)'],
    ['a name of a host', 'polygonscan.com/wallet-fix.com/login'],
  ])('cuts no message within %s', (_what, link) => {
    // Every place of the cut within the link, and no blank before it for half a message.
    for (let at = 1; at < link.length; at += 3) {
      const text = `${'看'.repeat(1500 - at)}${link} and more ${'words '.repeat(40)}`;
      const sent = render(message({ text }), channelOf('msteams'), URL).map((piece) => piece.text ?? '');
      const short = render(message({ text }), { ...channelOf('msteams'), textLength: 1500 }, URL);
      expect(
        [sent.join(''), ...short.map((piece) => piece.text ?? '')].filter((piece) => piece.includes(link)),
      ).toHaveLength(2);
    }
  });

  it('writes an address by itself, so that what follows makes no other one of it', () => {
    const text = 'see [it](https://polygonscan.com)munity, [it](https://etherscan.io).';
    expect(render(message({ text }), channelOf('sms'), URL)[0]?.text).toBe(
      'see it: https://polygonscan.com munity, it: https://etherscan.io .',
    );
  });

  it('offers buttons as their labels, and writes them out where there are none', () => {
    const activity = message({ suggestedActions: { actions: [button('Talk to a person')] } });
    expect(render(activity, channelOf('line'), URL)[0]?.suggestedActions?.actions).toMatchObject([
      { type: 'imBack', value: 'Talk to a person' },
    ]);
    expect(render(activity, channelOf('sms'), URL)[0]?.text).toBe('hello\n▸ Talk to a person');
  });

  it('gives buttons to the last paragraph alone, in plain words, where a text that has them would lose its lists and links', () => {
    const text = '**Lead**\n\n- one\n- two\n\nFrom [here](/articles/a)';
    const buttons = { actions: [button('Talk to a person')] };
    const sent = render(message({ text, suggestedActions: buttons }), channelOf('emulator'), URL);
    expect(sent).toMatchObject([
      { text: '**Lead**\n\n- one\n- two', textFormat: 'markdown' },
      {
        text: 'From here: https://help.example/articles/a',
        textFormat: 'plain',
        suggestedActions: { actions: [{ type: 'imBack', value: 'Talk to a person' }] },
      },
    ]);
    expect(sent[0]).not.toHaveProperty('suggestedActions');
    expect(render(message({ text: 'hello', suggestedActions: buttons }), channelOf('emulator'), URL)).toHaveLength(1);
  });

  it('numbers articles to choose from, where their titles have to be typed', () => {
    const article = (id: string) => ({ ...button(`About ${id}`), value: { action: 'article', id } }) as const;
    const activity = message({
      suggestedActions: { actions: [article('fees'), article('staking'), button('Talk to a person')] },
      channelData: { handrail: { sender: { role: 'bot' }, language: 'en', card: { kind: 'choices', sources: [] } } },
    });
    expect(render(activity, channelOf('sms'), URL)[0]?.text).toBe(
      'hello\n1. About fees\n2. About staking\n▸ Talk to a person',
    );
  });

  it('splits a long text between paragraphs and loses no word', () => {
    const text = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} ${'word '.repeat(20)}`.trim()).join(
      '\n\n',
    );
    const sent = render(message({ text }), channelOf('sms'), URL);
    expect(sent.length).toBeGreaterThan(3);
    for (const piece of sent) expect(piece.text?.length).toBeLessThanOrEqual(1500);
    expect(
      sent
        .map((piece) => piece.text)
        .join(' ')
        .split(/\s+/),
    ).toEqual(text.split(/\s+/));
  });

  it('names the member of staff and the check word in the text', () => {
    const sender = { role: 'staff', name: 'Mina', checkWord: 'birch 52' } as const;
    const [sent] = render(message({ channelData: { handrail: { sender, language: 'en' } } }), channelOf('line'), URL);
    expect(sent?.text).toBe('Mina · birch 52\n\nhello');
  });

  it('sends no events', () => {
    expect(render({ type: 'event', name: 'handoff.status' }, channelOf('line'), URL)).toEqual([]);
  });
});
