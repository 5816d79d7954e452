import { ICON_PATHS, type IconName, SEAL_PATH, SEAL_TICK } from '../../../../core/icons.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../../core/language.ts';
import { escapeHtml as text } from '../../../../core/markdown/escapeHtml.ts';
import type { Card, ConsentPurpose } from '../../../../core/protocols/protocol.ts';
import { consentPhrases } from '../../../../languages/consent/index.ts';
import { type WebPhrases, webPhrases } from '../../../../languages/web/index.ts';

/*
 * The first screen of the chat as plain HTML: element by element what the browser's own code draws (`web/widget/ChatScreen.tsx`),
 * which takes these elements over and draws none anew. Another element here than there jumps, or loses what was pressed on it;
 * `tests/browser/chatPage.test.ts` compares the two.
 */

type Asked = Extract<Card, { kind: 'consent' }>;

/** The inside of `#chat`, for who has not begun. `framed`: within a page that has a button to open and close it. */
export function chatMarkup(card: Asked, locale: Locale, framed: boolean): string {
  const words = webPhrases(locale);
  return [
    '<div class="chat"><div class="chat-main">',
    header(words, locale, framed),
    `<p class="never-ask">${icon('lock', 16)}${text(words.neverAsk.replace(/[.。]$/, ''))}</p>`,
    '<div class="log-frame"><div class="log"><div class="log-column"><div class="welcome">',
    `<h2 class="welcome-title">${text(words.welcome.title)}</h2><p class="welcome-hint">${text(words.welcome.hint)}</p>`,
    `<div>${consent(card, words, locale)}</div>${staticHelp(words, locale)}`,
    '</div></div></div></div>',
    `<div class="chat-foot"><div class="chat-foot-column before-consent">${button(words.header.person, 'person')}`,
    `<p class="quiet-note">${text(words.consent.needed)}</p></div></div>`,
    '</div><div class="toasts" role="status"></div></div>',
  ].join('');
}

function header({ header: words, support, language }: WebPhrases, locale: Locale, framed: boolean): string {
  const options = LOCALES.map(
    (tag) => `<option value="${tag}" lang="${tag}"${tag === locale ? ' selected' : ''}>${LOCALE_NAMES[tag]}</option>`,
  );
  const named = (label: string) => `aria-label="${text(label)}" title="${text(label)}"`;
  return [
    `<div class="chat-header"><span class="mark" aria-hidden="true">${icon('rail', 24)}</span>`,
    `<div class="chat-who"><h1 tabindex="-1">${text(support)}</h1><p>${text(words.start)}</p></div>`,
    `<span class="picker picker-bare">${icon('globe')}<select ${named(language)}>${options.join('')}</select></span>`,
    framed
      ? `<button type="button" class="icon-button icon-button-touch" ${named(words.close)}>${icon('x')}</button>`
      : '',
    '</div>',
  ].join('');
}

function consent({ version, purposes, termsHref, privacyHref }: Asked, phrases: WebPhrases, locale: Locale): string {
  const { consent: words } = phrases;
  const fact = (name: IconName, said: string) => `<li>${icon(name)}<span>${text(said)}</span></li>`;
  const links = new Map([
    [words.terms, termsHref],
    [words.privacy, privacyHref],
  ]);
  const agreement = words.agreement(words.terms, words.privacy).map((piece) => {
    const href = links.get(piece);
    return href ? `<a href="${text(href)}" target="_blank" rel="noopener">${text(piece)}</a>` : text(piece);
  });
  return [
    '<section class="consent enter" aria-labelledby="consent-title">',
    `<h2 id="consent-title" class="consent-title" tabindex="-1">${text(words.title)}</h2>`,
    `<ul class="consent-facts">${fact('bot', words.bot)}${fact('clock', words.deleted)}${fact('lock', words.noKeys)}</ul>`,
    `<p class="consent-agreement">${agreement.join('')} <span class="nowrap">${text(words.version(version))}</span></p>`,
    purposes.length > 0 ? choices(purposes, locale) : '',
    `<div class="consent-buttons">${button(words.accept)}${button(words.decline)}</div></section>`,
  ].join('');
}

function choices(asked: readonly ConsentPurpose[], locale: Locale): string {
  const { title, optional, purposes } = consentPhrases(locale);
  const each = asked.map((purpose) => {
    const id = `choice-${purpose}`;
    const { title: name, means } = purposes[purpose];
    return `<div class="choice"><input type="checkbox" id="${id}" aria-describedby="${id}-means"><label for="${id}">${text(name)}</label><p id="${id}-means">${text(means)}</p></div>`;
  });
  return `<details class="consent-optional"><summary>${text(title)}</summary><fieldset class="choices"><legend>${text(optional)}</legend>${each.join('')}</fieldset></details>`;
}

function staticHelp({ staticHelp: words }: WebPhrases, locale: Locale): string {
  const inner = (name: IconName, label: string) => `${icon(name)}<span>${text(label)}</span>${icon('arrow', 18)}`;
  return [
    `<div class="static-help"><button type="button" class="static-row static-danger">${inner('stop', words.emergency)}</button>`,
    `<button type="button" class="static-row">${inner('book', words.browse)}</button>`,
    `<a class="static-row" href="/check?lang=${locale}" target="_blank" rel="noopener">${inner('seal', words.checkStaff)}</a></div>`,
  ].join('');
}

function button(label: string, name?: IconName): string {
  return `<button type="button" class="button button-plain button-touch">${name ? icon(name, 18) : ''}<span>${text(label)}</span></button>`;
}

function icon(name: IconName, size = 20): string {
  const drawn =
    name === 'seal'
      ? `<path class="icon-fill" d="${SEAL_PATH}"></path><path class="icon-tick" d="${SEAL_TICK}"></path>`
      : `<path d="${ICON_PATHS[name]}"></path>`;
  return `<svg class="icon icon-${name}" width="${size}" height="${size}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${drawn}</svg>`;
}
