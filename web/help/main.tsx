import { render } from 'preact';
import { followKeyboard } from '../shared/browser/visibleHeight.ts';
import { languageReady } from '../shared/language.ts';
import { applyTheme } from '../shared/theme.ts';
import { HelpScreen, pageReady } from './HelpScreen.tsx';
import { followLinks, place } from './place.ts';
import '../shared/base.css';

applyTheme();
followKeyboard();
followLinks();
const root = document.getElementById('help');
if (root)
  void Promise.all([languageReady(), pageReady(place.value.path)]).then(() => {
    // What the desk wrote is read until now; the same is drawn anew, with all that a script can do.
    root.replaceChildren();
    render(<HelpScreen />, root);
  });
