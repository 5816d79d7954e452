import { problem, type Route } from '../../../core/net/http.ts';
import type { Send } from './connectorSender.ts';

/** The door of a desk without Bot Framework: shut, and it says what opens it. */
export const closedRoute: Route = {
  method: 'POST',
  path: '/api/messages',
  ignoresBody: true,
  handle: async () => problem(404, 'ChannelsClosed', 'No channel is configured: set MicrosoftAppId.'),
};

/** Nobody can be reached outside; a message that waits from better days is given up, and the desk told. */
export const sendNowhere: Send = async () => ({ kind: 'laneDead', status: 403 });
