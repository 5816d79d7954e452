import { AgentPage } from './AgentPage.tsx';
import { startConsole } from './console.ts';
import { followAddress } from './place.ts';
import { prepareSound } from './sound.ts';

// Once a page, whoever signs in on it. It comes after the first drawing: a credential is out of the address before it is followed.
followAddress();
startConsole();
prepareSound();

export const StartedDesk = AgentPage;
