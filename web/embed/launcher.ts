import { drawing, element } from './elements.ts';
import { launcherCss } from './launcherCss.ts';
import { addStyle } from './style.ts';

/** Where the chat is opened, on somebody else's page and out of reach of that page's style. */
export interface Launcher {
  readonly place: ShadowRoot;
  readonly button: HTMLButtonElement;
}

/** The button that opens the chat. `name`: what it says to who cannot see it, and on hover. */
export function createLauncher(language: string, name: string): Launcher {
  const host = document.createElement('handrail-chat');
  host.lang = language;
  const place = host.attachShadow({ mode: 'closed' });
  addStyle(place, launcherCss);
  const button = element('button', { 'aria-expanded': 'false', 'aria-label': name, title: name });
  button.append(drawing('M2.5 13.2h3.2L12 6.5h5.5M9 9.8v6.4M13.4 6.5v6.4', 'rail'));
  place.append(button);
  document.body.append(host);
  return { place, button };
}
