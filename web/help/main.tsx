import { render } from 'preact';
import { applyTheme } from '../shared/theme.ts';
import { followKeyboard } from '../shared/visibleHeight.ts';
import { HelpScreen } from './HelpScreen.tsx';
import { followLinks } from './place.ts';
import '../shared/base.css';

applyTheme();
followKeyboard();
followLinks();
const root = document.getElementById('help');
if (root) render(<HelpScreen />, root);
