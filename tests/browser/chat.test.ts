import type { Page, WebSocketRoute } from 'playwright-core';
import { drawFrom } from '../../bench/chance.ts';
import { freshPhrase, PHRASE_LISTS } from '../../bench/secretCorpus.ts';
import { MINUTE } from '../../core/time.ts';
import { phrases } from '../../languages/index.ts';
import { orderWarning } from '../../languages/orders/index.ts';
import { ratingPhrases } from '../../languages/rating/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import {
  accessibilityFaults,
  type Browsing,
  startBrowser,
  until,
  untilValue,
  type WatchedPage,
} from '../support/pages/browser.ts';
import { BrowserLike } from '../support/pages/browserLike.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const en = webPhrases('en');
const PASSPHRASE = 'correct horse battery';
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
let product: Product;
let browser: Browsing;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function agreed(options: Parameters<Browsing['page']>[0] = {}): Promise<WatchedPage> {
  const watched = await browser.page(options);
  await watched.page.goto(`${product.origin}/chat?lang=en`);
  await watched.page.getByRole('button', { name: en.consent.accept }).click();
  await watched.page.getByRole('textbox').waitFor();
  return watched;
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}

/** Waits until these words are drawn whole within the log. */
async function untilSeen(page: Page, words: string): Promise<void> {
  const [log, said] = [page.locator('.log'), page.getByText(words)];
  for (let left = 100; left > 0; left -= 1) {
    const [room, box] = await Promise.all([log.boundingBox(), said.boundingBox()]);
    if (room && box && box.y >= room.y && box.y + box.height <= room.y + room.height) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`Out of sight: ${words}`);
}

it('asks for consent before a word can be typed, and helps those who decline', async () => {
  const { page, complaints } = await browser.page();
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByRole('heading', { name: en.consent.title }).waitFor();
  await expect(page.getByRole('textbox').count()).resolves.toBe(0);
  await page.getByRole('button', { name: en.consent.decline }).click();
  await page.getByRole('heading', { name: en.consent.declinedTitle }).waitFor();
  await expect(page.getByText(en.welcome.hint).count()).resolves.toBe(0);
  await page.getByRole('button', { name: en.staticHelp.emergency }).click();
  await page.getByRole('complementary').getByRole('heading', { level: 1 }).waitFor();
  expect(complaints).toEqual([]);
});

it('lets somebody who declined ask for a person, who comes once the consent is given', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByRole('button', { name: en.consent.decline }).click();
  await page.getByRole('heading', { name: en.consent.declinedTitle }).waitFor();
  await page.getByRole('button', { name: en.header.person }).click();
  await page.getByText(en.consent.neededForPerson).waitFor();
  await page.getByRole('button', { name: en.consent.accept }).click();
  await page.getByRole('button', { name: en.header.leaveQueue }).waitFor();
});

it('goes on with the keyboard where it was: after an answer to the consent nothing that is typed is lost', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByRole('button', { name: en.consent.decline }).press('Enter');
  await page.locator('.consent-title:focus', { hasText: en.consent.declinedTitle }).waitFor();
  await page.getByRole('button', { name: en.consent.again }).press('Enter');
  await page.locator('.consent-title:focus', { hasText: en.consent.title }).waitFor();
  await page.getByRole('button', { name: en.consent.accept }).press('Enter');
  // The desk answers first, which a busy machine takes its time for.
  await page.locator('.composer textarea:focus').waitFor({ timeout: 60_000 });
  await page.keyboard.type('Where is my transfer');
  await expect(page.getByRole('textbox').inputValue()).resolves.toBe('Where is my transfer');
});

it('calls a person who was asked for before the consent as soon as it is given', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByRole('button', { name: en.header.person }).click();
  await page.getByText(en.consent.neededForPerson).waitFor();
  await page.getByRole('button', { name: en.consent.accept }).click();
  await page.getByRole('button', { name: en.header.leaveQueue }).waitFor();
});

it('says the same above and in the card while nobody is there, and no place any more once somebody is', async () => {
  const { page } = await agreed();
  await page.getByRole('button', { name: en.header.person }).click();
  await page.locator('.chat-who').getByText(en.header.closedNow).waitFor();
  await page.locator('.card').getByText(en.header.closedNow).waitFor();
  await page.locator('.card').getByText(en.queue.urgentFirst).waitFor();
  const place = page.getByText(/^You are (next|\d)/);
  await place.first().waitFor();

  const session: { conversation: string } = await page.evaluate("JSON.parse(localStorage.getItem('handrail.session'))");
  const mina = new BrowserLike(product.origin);
  const token = await product.handrail.accounts.invite('agent', MINUTE);
  await mina.call('POST', '/desk/session/redeem', { token, name: 'Mina', password: PASSPHRASE, languages: ['en'] });
  await mina.call('POST', `/desk/conversations/${session.conversation}/claim`, {});
  await page.getByText(en.queue.joined('Mina')).waitFor();
  await expect(place.count()).resolves.toBe(0);
});

it('keeps in sight what staff never ask for while one is there, and reports them by the keyboard', async () => {
  const { page, complaints } = await agreed();
  await page.getByRole('button', { name: en.header.person }).click();
  await page.getByRole('button', { name: en.header.leaveQueue }).waitFor();
  const session: { conversation: string } = await page.evaluate("JSON.parse(localStorage.getItem('handrail.session'))");
  const yuto = new BrowserLike(product.origin);
  const token = await product.handrail.accounts.invite('agent', MINUTE);
  await yuto.call('POST', '/desk/session/redeem', { token, name: 'Yuto', password: PASSPHRASE, languages: ['en'] });
  const theCase = `/desk/conversations/${session.conversation}`;
  await yuto.call('POST', `${theCase}/claim`, {});
  for (let n = 0; n < 12; n += 1)
    await yuto.call('POST', `${theCase}/say`, {
      text: `I have looked at part ${n} of it, thank you.`,
      clientId: `${n}`,
    });
  await page.getByText('I have looked at part 11').waitFor();
  const line = page.getByRole('note').filter({ hasText: en.staff.neverAsks });
  for (const top of [0, 1e6]) {
    await page.locator('.log').evaluate((log, to) => log.scrollTo(0, to), top);
    const [said, field] = await Promise.all([line.boundingBox(), page.getByRole('textbox').boundingBox()]);
    expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual((field?.y ?? 0) + 1);
    expect(said?.y).toBeGreaterThan(400);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  // From a message as well: its plate says whose it is, and reports them.
  await page.locator('.staff-plate').last().press('Enter');
  await page.getByRole('button', { name: en.staff.report.named('Yuto') }).press('Enter');
  const asked = page.getByRole('dialog');
  await asked.getByText(en.staff.report.ask('Yuto')).waitFor();
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  await line.getByRole('button', { name: en.staff.report.this }).press('Enter');
  await asked.getByRole('button', { name: en.staff.report.yes, exact: true }).press('Enter');
  await page.getByText('another person will read it').waitFor();
  await line.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: en.header.leaveQueue }).waitFor();
  const after = await yuto.call('POST', `${theCase}/say`, { text: 'One more thing.', clientId: 'late' });
  expect(after).toMatchObject({ status: 409, code: 'notYours' });
  expect(complaints).toEqual([]);
});

it('answers with the source, opens it beside the chat, and gives the focus back on Esc', async () => {
  const { page, complaints } = await agreed();
  await say(page, 'I have a new phone. How do I move my wallet?');
  const source = page.locator('.source-chip');
  await source.click();
  await page.getByRole('complementary').getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  await page.locator('.source-chip:focus').waitFor();
  expect(complaints).toEqual([]);
});

it('offers what others come with after the greeting, and answers it at a press', async () => {
  const { page } = await agreed();
  const [first = ''] = en.home.examples;
  await page.locator('.suggestions').getByRole('button', { name: first }).click();
  await page.locator('.user-bubble', { hasText: first }).waitFor();
  await page.locator('.source-chip').first().waitFor();
});

it('brings what comes of a press into sight, and does not go back to the beginning of what was read', async () => {
  const { page } = await agreed();
  const scrolled = (): Promise<number> => page.evaluate("document.querySelector('.log').scrollTop");
  await say(page, 'Why is the gas fee so high?');
  const no = page.getByRole('button', { name: en.answer.no, exact: true });
  await no.waitFor();
  await page.evaluate("document.querySelector('.log').scrollTo(0, 1e6)");
  const before = await scrolled();
  await no.click();
  await page.getByText(phrases('en').notHelpedTry).waitFor();
  await untilSeen(page, phrases('en').notHelpedTry);
  expect(await scrolled()).toBeGreaterThanOrEqual(before - 60);
});

it('keeps its header where it is, however far what is in it is scrolled', async () => {
  const { page } = await agreed({ viewport: { width: 390, height: 500 } });
  for (const question of ['Why is the gas fee so high?', 'How do I add a network?']) {
    await say(page, question);
    await page.locator('.user-bubble', { hasText: question }).waitFor();
  }
  await page.locator('.log-item:has(.source-chip)').nth(1).waitFor();
  await page.evaluate("for (const part of document.querySelectorAll('.chat, .chat *')) part.scrollIntoView()");
  await expect(page.evaluate("document.querySelector('.chat-header').getBoundingClientRect().top")).resolves.toBe(0);
  await expect(page.evaluate("document.querySelector('.chat').scrollHeight")).resolves.toBe(500);
});

it.each([
  [390, 844, 480],
  [1280, 800, 520],
])(
  'keeps what was said last in sight when the window is %i wide and gets lower, and no word breaks inside',
  async (width, height, lower) => {
    const { page } = await agreed({ viewport: { width, height } });
    for (const question of ['Why is the gas fee so high?', 'How do I add a network?']) {
      await say(page, question);
      await page.locator('.user-bubble', { hasText: question }).waitFor();
    }
    await page.locator('.log-item:has(.source-chip)').nth(1).waitFor();
    await page.evaluate("document.querySelector('.log').scrollTo(0, 1e6)");
    const last = page.locator('.log-item').last();
    const bottom = async () => {
      const [room, box] = await Promise.all([page.locator('.log').boundingBox(), last.boundingBox()]);
      return (box?.y ?? 0) + (box?.height ?? 0) - (room?.y ?? 0) - (room?.height ?? 0);
    };
    expect(await bottom()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width, height: lower });
    for (let tries = 0; tries < 50 && (await bottom()) > 0; tries++) await page.waitForTimeout(100);
    expect(await bottom()).toBeLessThanOrEqual(0);
    await expect(
      page.evaluate(`(() => {
    const log = document.querySelector('.log');
    return [document.documentElement, log].filter((one) => one.scrollWidth > one.clientWidth).length;
  })()`),
    ).resolves.toBe(0);
    expect(await page.evaluate(BROKEN_WORDS)).toEqual([]);
  },
);

it('stays at the end when room is taken in the frame in which it scrolled there', async () => {
  const { page } = await agreed({ viewport: { width: 390, height: 844 } });
  for (const question of ['Why is the gas fee so high?', 'How do I add a network?']) {
    await say(page, question);
    await page.locator('.user-bubble', { hasText: question }).waitFor();
  }
  await page.locator('.log-item:has(.source-chip)').nth(1).waitFor();
  const low = await page.evaluate<number>(`(async () => {
    const log = document.querySelector('.log');
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const toGo = () => log.scrollHeight - log.scrollTop - log.clientHeight;
    for (let tries = 0; tries < 100 && toGo() > 1; tries++) await frame();
    log.scrollTop -= 20;
    log.scrollTop += 20;
    document.querySelector('.chat').style.height = '480px';
    await frame();
    return toGo();
  })()`);
  expect(low).toBeLessThanOrEqual(1);
});

/** Latin words of the log that lie on two lines. */
const BROKEN_WORDS = `(() => {
  const walker = document.createTreeWalker(document.querySelector('.chat'), NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of node.data.matchAll(/[A-Za-z0-9.,\u00a0]{2,}/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) broken.push(word);
    }
  }
  return broken;
})()`;

it('keeps what was said last in sight when a telephone is turned and all lines break anew', async () => {
  const { page } = await agreed({ viewport: { width: 844, height: 500 } });
  await say(page, 'How do I add a network?');
  await page.locator('.source-chip').first().waitFor();
  await say(page, 'Somebody has my recovery phrase');
  await page.locator('.card.tone-danger').waitFor();
  // What comes after the card would show the beginning of its turn.
  await page.locator('.card').getByText(en.header.closedNow).waitFor();
  const toGo = () =>
    page.evaluate<number>(`(() => {
      const log = document.querySelector('.log');
      return Math.round(log.scrollHeight - log.scrollTop - log.clientHeight);
    })()`);
  for (const width of [390, 844, 390]) {
    await page.evaluate("document.querySelector('.log').scrollTo(0, 1e6)");
    // A telephone is not turned within one.
    await page.evaluate(TWO_FRAMES);
    await page.setViewportSize({ width, height: width === 390 ? 844 : 500 });
    for (let tries = 0; tries < 50 && (await toGo()) > 1; tries++) await page.waitForTimeout(50);
    expect(await toGo()).toBeLessThanOrEqual(1);
  }
});

/** A card of at least twice the window's height, which a person will come to. */
async function longAnswer(viewport: { width: number; height: number }) {
  const { page } = await agreed({ viewport });
  // A keyboard that closes gives room to a log that has not filled it yet.
  await page.setViewportSize({ ...viewport, height: viewport.height - 90 });
  await page.evaluate(TWO_FRAMES);
  await page.setViewportSize(viewport);
  await page.evaluate(TWO_FRAMES);
  await say(page, 'Somebody has my recovery phrase');
  await page.locator('.card.tone-danger').waitFor();
  await page.getByRole('button', { name: en.header.leaveQueue }).first().waitFor();
  const session: { conversation: string } = await page.evaluate("JSON.parse(localStorage.getItem('handrail.session'))");
  return {
    page,
    conversation: session.conversation,
    top: () => page.evaluate<number>("document.querySelector('.log').scrollTop"),
    readTo: async (place: number) => {
      await page.evaluate(`document.querySelector('.log').scrollTo(0, ${place})`);
      await page.evaluate(TWO_FRAMES);
    },
  };
}

/** Where it was scrolled to, and another size, are heard of at the next frame. */
const TWO_FRAMES = 'new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard)))';

describe.each([
  { width: 390, height: 560 },
  { width: 1280, height: 560 },
])('a long answer in a window of $width × $height', (viewport) => {
  it('is shown from its beginning, and whoever was within the room that a keyboard gave back has not read on', async () => {
    const { page, top } = await longAnswer(viewport);
    await page.waitForTimeout(300);
    const heights = await page.evaluate<number[]>(
      "(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight])(document.querySelector('.log'))",
    );
    expect(heights[0]).toBeGreaterThan(2 * (heights[1] ?? 0));
    const [room, asked] = await Promise.all([
      page.locator('.log').boundingBox(),
      page.locator('.user-bubble').last().boundingBox(),
    ]);
    expect(asked?.y).toBeGreaterThanOrEqual(room?.y ?? 0);
    expect(asked?.y).toBeLessThan((room?.y ?? 0) + 100);
    expect(await top()).toBeGreaterThan(0);
  });

  it('takes nobody back who has read on: at its end they see what comes, two lines at once too, within it they are told', async () => {
    const { page, conversation, top, readTo } = await longAnswer(viewport);
    const mina = new BrowserLike(product.origin);
    const token = await product.handrail.accounts.invite('agent', MINUTE);
    const name = `Mina ${viewport.width}`;
    await mina.call('POST', '/desk/session/redeem', { token, name, password: PASSPHRASE, languages: ['en'] });
    const act = (what: string, body: object = {}) =>
      mina.call('POST', `/desk/conversations/${conversation}/${what}`, body);
    const beginning = await top();
    await readTo(1e6);
    await act('claim');
    await untilSeen(page, en.queue.joined(name));
    // The bot warns right under it: a second line.
    await act('say', { text: 'Please install HopToDesk.', clientId: 'order-1' });
    await untilSeen(page, orderWarning('software', 'en'));
    expect(await top()).toBeGreaterThan(beginning + 300);

    await readTo(beginning + 150);
    await act('say', { text: 'I am reading it now.', clientId: 'reading-1' });
    await page.locator('.log-new').waitFor();
    expect(await top()).toBe(beginning + 150);
    await page.locator('.log-new').click();
    await untilSeen(page, 'I am reading it now.');
    await page.locator('.log-new').waitFor({ state: 'detached' });
    await act('close', { resolution: 'agent' });
  });
});

it('ends above a keyboard that lies over the page, and hides what is only offered', async () => {
  const { page } = await agreed();
  await say(page, 'How do I add a network?');
  await page.locator('.source-chip').first().waitFor();
  await page.getByRole('textbox').focus();
  await page.evaluate(`Object.defineProperty(visualViewport, 'height', { get: () => 430 });
    visualViewport.dispatchEvent(new Event('resize'))`);
  const foot = page.locator('.chat-foot');
  await until(page, "document.querySelector('.chat').getBoundingClientRect().height === 430");
  const box = await foot.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(430);
  await expect(page.locator('.suggestions').isVisible()).resolves.toBe(false);
  await expect(page.evaluate("document.querySelector('.chat-header').getBoundingClientRect().top")).resolves.toBe(0);
});

it('keeps a draft over a reload, and nothing of it that may be a piece of a phrase', async () => {
  const { page } = await agreed();
  const stored = (): Promise<string> => page.evaluate('JSON.stringify({ ...sessionStorage })');
  await say(page, 'hello');
  await page.locator('.bot-message').nth(1).waitFor();
  const reloadedWith = async (draft: string, kept: string) => {
    await until(
      page,
      "performance.getEntriesByType('resource').some(({ name, responseEnd }) => /wordLists/.test(name) && responseEnd > 0)",
    );
    await page.waitForTimeout(300);
    await page.getByRole('textbox').fill(draft);
    await page.reload();
    await page.getByText('hello').first().waitFor();
    await untilValue(page.getByRole('textbox'), (value) => value === kept);
  };
  for (const half of [PHRASE, PHRASE.split(' ').slice(0, 5).join(' '), PHRASE.split(' ').slice(0, 3).join(' ')])
    await reloadedWith(half, '');
  const draft = 'My coins have not arrived since';
  await reloadedWith(draft, draft);
  expect(await stored()).not.toContain('arrived');
});

it('shows the same after a reload, and keeps no word of it in the browser', async () => {
  const { page } = await agreed();
  await say(page, 'my zebra question about fees');
  await page.locator('.bot-message').nth(1).waitFor();
  const before = await page.locator('.log-item').allInnerTexts();
  await page.reload();
  await page.getByText('my zebra question').waitFor();
  await expect(page.locator('.log-item').allInnerTexts()).resolves.toEqual(before);
  const stored: string = await page.evaluate(
    'JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])',
  );
  expect(stored).not.toContain('zebra');
});

it('stops a recovery phrase on the device: not one of its words leaves the page', async () => {
  const { page, sent } = await agreed();
  await say(page, `My wallet is empty, my words are ${PHRASE}`);
  const heading = page.getByRole('heading', { name: en.stopped.title });
  await heading.waitFor();
  await page.locator('.stopped-title:focus').waitFor();
  await expect(page.locator('.chat-foot').textContent()).resolves.not.toContain('sausage');
  await page.keyboard.press('Escape');
  await untilValue(page.getByRole('textbox'), (value) => value.includes('sausage'));
  await page.getByRole('textbox').press('Enter');
  await page.getByRole('button', { name: en.stopped.remove }).click();
  await untilValue(page.getByRole('textbox'), (value) => !/sausage|yellow/.test(value));
  await expect(page.getByRole('textbox').inputValue()).resolves.toContain('My wallet is empty');
  expect(sent.join('\n')).not.toMatch(/sausage|winner/);
});

it('leaves no word of a phrase to send when it has been removed, and counts each of them', async () => {
  const { page, sent } = await agreed();
  drawFrom('test');
  const drawn = Array.from({ length: 6 }, () => freshPhrase(PHRASE_LISTS['english'] ?? []).join(' '));
  drawFrom(null);
  for (const phrase of drawn) {
    await say(page, phrase);
    await page.getByText(en.stopped.masked(12)).waitFor();
    await page.getByRole('button', { name: en.stopped.remove }).click();
    await untilValue(page.getByRole('textbox'), (value) => value === '');
  }
  expect(drawn.filter((phrase) => sent.join('\n').includes(phrase.slice(-20)))).toEqual([]);
});

it('does not send while an input method is composing', async () => {
  const { page, sent } = await agreed();
  await page.getByRole('textbox').fill('へんかん');
  const press = (init: string) =>
    page.evaluate(`document.querySelector('textarea').dispatchEvent(new KeyboardEvent('keydown', ${init}))`);
  await press("{ key: 'Enter', bubbles: true, cancelable: true, isComposing: true }");
  await press("{ key: 'Enter', bubbles: true, cancelable: true, keyCode: 229 }");
  await expect(page.getByRole('textbox').inputValue()).resolves.toBe('へんかん');
  expect(sent.join('')).not.toContain('へんかん');
});

it('keeps what was said without a connection, says so, and sends it once when there is one', async () => {
  const watched = await browser.page();
  const { page } = watched;
  let line: WebSocketRoute | null = null;
  let cut = false;
  await page.routeWebSocket(/\/stream/, (route) => {
    if (cut) return route.close();
    line = route;
    route.connectToServer();
    return undefined;
  });
  await page.route('**/v3/**', (route) => (cut ? route.abort() : route.continue()));
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByRole('button', { name: en.consent.accept }).click();
  await page.getByRole('textbox').waitFor();
  cut = true;
  await (line as WebSocketRoute | null)?.close();
  await page.getByText(en.connection.lost).waitFor();
  await say(page, 'said in a tunnel');
  await page.getByText(en.message.waiting).waitFor();
  cut = false;
  await page.getByText(en.message.waiting).waitFor({ state: 'detached' });
  await page.locator('.bot-message').nth(1).waitFor();
  await expect(page.getByText('said in a tunnel').count()).resolves.toBe(1);
});

it('ends, takes a rating, shows what is stored and erases it with a receipt', async () => {
  const { page } = await agreed();
  await page.getByRole('button', { name: en.header.more }).click();
  await page.getByRole('menuitem', { name: en.menu.endChat }).click();
  await page.getByRole('dialog').getByRole('button', { name: en.ended.confirm }).click();
  await page.locator('.rate-score').nth(3).click();
  await page.getByLabel(en.rate.sentence).fill('quick and kind');
  await page.getByRole('button', { name: en.rate.send }).click();
  await page.getByText(ratingPhrases('en').noted).waitFor();
  await page.getByRole('button', { name: en.menu.myData }).click();
  await page.getByRole('button', { name: en.data.erase }).click();
  await page.getByRole('dialog').getByRole('button', { name: en.data.eraseConfirm }).click();
  await page.getByRole('heading', { name: en.data.receipt }).waitFor();
  await page.getByRole('button', { name: en.header.back }).click();
  // What was deleted is on no screen any more: a new conversation asks for consent.
  await page.getByRole('heading', { name: en.consent.title }).waitFor();
});

it('changes every word with the language, and the bot follows', async () => {
  const { page } = await agreed();
  await page.getByRole('button', { name: en.header.more }).click();
  await page.getByRole('menuitemradio', { name: '한국어' }).click();
  const ko = webPhrases('ko');
  await page.getByRole('button', { name: ko.header.person }).waitFor();
  await page.locator('.bot-message[lang=ko]').waitFor();
  await expect(page.evaluate('document.documentElement.lang')).resolves.toBe('ko');
  await expect(page.evaluate('Object.keys(localStorage).sort()')).resolves.toEqual([
    'handrail.language',
    'handrail.session',
  ]);
});
