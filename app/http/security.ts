import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

const NOTHING = ["'none'"];
const SELF = ["'self'"];

/** What a document of ours may do: load its own files, talk to its own server, and nothing else. No inline code. */
function documentPolicy(frameAncestors: string[]): HelmetOptions['contentSecurityPolicy'] {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: NOTHING,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: [...SELF, 'data:'],
      fontSrc: SELF,
      mediaSrc: SELF,
      connectSrc: SELF,
      workerSrc: SELF,
      frameSrc: SELF,
      formAction: SELF,
      baseUri: NOTHING,
      frameAncestors,
    },
  };
}

/** Answers that are no documents: if a browser ever shows one, it does nothing. */
const answerPolicy: HelmetOptions['contentSecurityPolicy'] = {
  useDefaults: false,
  directives: { defaultSrc: NOTHING, frameAncestors: NOTHING, baseUri: NOTHING, formAction: NOTHING },
};

/** What no page of ours uses, so that nothing that got into one could. Copying a text is all that they ask of a browser. */
const UNUSED = [
  ...['accelerometer', 'camera', 'display-capture', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial'],
  ...['usb', 'xr-spatial-tracking'],
];
const PERMISSIONS_POLICY = [
  ...UNUSED.map((feature) => `${feature}=()`),
  'clipboard-read=()',
  'clipboard-write=(self)',
].join(', ');

export type SetHeaders = (request: IncomingMessage, response: ServerResponse) => void;
export interface Security {
  readonly answer: SetHeaders;
  readonly page: SetHeaders;
  readonly chat: SetHeaders;
}

/** Security headers by kind of answer. `embedOrigins`: sites that may frame the chat, and nothing else. */
export function security(options: { embedOrigins: readonly string[]; tls: boolean }): Security {
  const shared: HelmetOptions = {
    // Only frame-ancestors can name the sites that may embed the chat.
    frameguard: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: options.tls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  };
  const headers = (contentSecurityPolicy: HelmetOptions['contentSecurityPolicy']): SetHeaders => {
    const middleware = helmet({ ...shared, contentSecurityPolicy: contentSecurityPolicy ?? false });
    return (request, response) => {
      response.setHeader('permissions-policy', PERMISSIONS_POLICY);
      middleware(request, response, (error) => {
        if (error) throw error;
      });
    };
  };
  return {
    answer: headers(answerPolicy),
    page: headers(documentPolicy(NOTHING)),
    chat: headers(documentPolicy([...SELF, ...options.embedOrigins])),
  };
}
