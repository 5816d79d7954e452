/**
 * Where replies may be sent. A Bot Framework token does not vouch for the `serviceUrl` beside it, and every reply goes
 * there, so only Microsoft's own connectors are believed.
 * Source: "Bot Framework connector endpoints", public and US government clouds.
 */
const CONNECTORS = [
  /(^|\.)botframework\.(com|us)$/,
  /^smba\.trafficmanager\.net$/,
  /^smba\.infra\.gcc\.teams\.microsoft\.com$/,
];

export function isConnector(serviceUrl: string): boolean {
  const url = parse(serviceUrl);
  return url?.protocol === 'https:' && url.port === '' && CONNECTORS.some((host) => host.test(url.hostname));
}

/** Nothing but a host and a short path: what else an address can carry (user, query, fragment, blanks) could be words. */
export function isPlainAddress(serviceUrl: string): boolean {
  const url = parse(serviceUrl);
  if (!url || url.username || url.password || url.search || url.hash) return false;
  return serviceUrl.startsWith(url.origin) && /^[\w./-]{1,100}$/.test(url.pathname);
}

/** The emulator runs on this machine and nowhere else. */
export function isLoopback(serviceUrl: string): boolean {
  const url = parse(serviceUrl);
  const host = url?.hostname ?? '';
  return url?.protocol === 'http:' && (host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host));
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
