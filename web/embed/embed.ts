import { preferredLocale, toLocale } from '../../core/language.ts';
import { LAUNCHER } from '../../languages/web/launcher.ts';
import { chatAddress } from './chatAddress.ts';
import { createLauncher } from './launcher.ts';

/*
 * <script src="https://desk.example/embed.js" defer data-language="ja" data-theme="dark"></script>
 *
 * Draws the launcher; what opens the chat is fetched when somebody comes near it, since most readers of a page never do.
 * Everything of the desk stays inside a frame: this page never sees a word of the conversation, and the frame never sees this page.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) {
  const start = () => embed(script);
  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', start);
}

function embed(tag: HTMLScriptElement): void {
  const { language: wanted, theme } = tag.dataset;
  const desk = new URL(tag.src).origin;
  const language = toLocale(wanted ?? document.documentElement.lang) ?? preferredLocale(navigator.languages.join(','));
  const name = LAUNCHER[language];
  const launcher = createLauncher(language, name);
  let chat: Promise<() => void> | null = null;
  let waits = false;

  /** Once; what has failed is asked for anew. */
  function fetchChat(): Promise<() => void> {
    chat ??= panelScript(desk)
      .then(({ chatBeside }) => chatBeside(launcher, { desk, language, name, theme }))
      .catch((failure: unknown) => {
        chat = null;
        throw failure;
      });
    return chat;
  }

  /** Of presses before it has come one counts, or the second would close what the first opens. */
  async function press(): Promise<void> {
    if (waits) return;
    waits = true;
    try {
      (await fetchChat())();
    } catch {
      // The desk cannot be reached, or this page's policy lets nothing more in: a tab of the chat's own needs neither.
      window.open(chatAddress(desk, language), '_blank', 'noreferrer');
    }
    waits = false;
  }

  const ahead = () => void fetchChat().catch(() => undefined);
  launcher.button.addEventListener('pointerenter', ahead);
  launcher.button.addEventListener('focus', ahead);
  launcher.button.addEventListener('click', press);
}

/** Built as a file of its own beside this one (`web/vite.config.mts`). */
const panelScript = (desk: string): Promise<typeof import('./panel.ts')> =>
  import(/* @vite-ignore */ `${desk}/embed-panel.js`);
