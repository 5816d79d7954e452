import { language } from '../shared/language.ts';
import { browserPorts } from '../shared/line/browserPorts.ts';
import { createChat } from '../widget/chat/chat.ts';

/** The help centre's own chat. It speaks to the server only once its panel has been opened. */
export const chat = createChat(browserPorts, () => language.value);
