import { render } from 'preact';
import { followKeyboard } from '../shared/browser/visibleHeight.ts';
import { languageReady } from '../shared/language.ts';
import { applyTheme } from '../shared/theme.ts';
import { HelpScreen } from './HelpScreen.tsx';
import { followLinks } from './place.ts';
import '../shared/base.css';

applyTheme();
followKeyboard();
followLinks();
const root = document.getElementById('help');
if (root)
  void languageReady().then(() => {
    // What the desk wrote is read until now; the same is drawn anew, with all that a script can do.
    root.replaceChildren();
    render(<HelpScreen />, root);
  });
