import { OTHER_NETWORKS } from '../definitions/otherNetworks.ts';
import { networkOfPath } from '../definitions/sharedExplorers.ts';
import type { Extraction } from '../ports.ts';

/** Scheme or none, a host, a path: nothing before the host that a browser would take for a name and password. */
const LINK = /(?<![\w.@/\\-])(?:https?:\/\/)?([a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4})(\/[\w/.#%=+:~-]{20,250})/gi;
/** What such a path names: an id or an address, never a word. */
const NAMED = /^[0-9A-Za-z_=+%-]{25,110}$/;
const AT_MOST = 3;

/** The name of the network that a link belongs to and that is not looked at: by its exact host, or by the path of a host that shows several. */
export function otherNetworkOf(host: string, path: string): string | null {
  const named = networkOfPath(host.toLowerCase(), path);
  if (named) return 'other' in named ? named.other : null;
  return OTHER_NETWORKS.find(({ explorer }) => explorer.hosts.includes(host.toLowerCase()))?.name ?? null;
}

/** What belongs to a network that is not looked at: links of its explorers, and ids that only it writes. */
export function elsewhereIn(text: string): Extraction['elsewhere'] {
  const links = [...text.matchAll(LINK)].flatMap(([, host = '', path = '']) => linked(host, path));
  const rest = text.replace(LINK, ' ');
  const ids = OTHER_NETWORKS.flatMap(({ name, explorer, id }) =>
    (id ? [...rest.matchAll(id)] : []).map(([found]) => ({
      network: name,
      link: explorer.transaction.replace('{id}', found),
    })),
  );
  return [...new Map([...links, ...ids].map((one) => [one.link, one])).values()].slice(0, AT_MOST);
}

function linked(host: string, path: string): { readonly network: string; readonly link: string }[] {
  const other = otherNetworkOf(host, path);
  if (!other || !path.split(/[/#:]/).some((part) => NAMED.test(part))) return [];
  return [{ network: other, link: `https://${host.toLowerCase()}${path}` }];
}
