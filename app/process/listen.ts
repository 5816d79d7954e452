import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import { HandrailError } from '../../core/errors.ts';
import type { Config } from '../config/config.ts';

/**
 * Starts to listen and resolves to the desk's own origin.
 * Errors: `config.invalid` when the port is taken, not allowed, or the address is not of this machine.
 */
export function listen(server: Server, config: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(asSentence(cause, config)));
    server.listen(config.port, config.host, () => {
      const { port } = server.address() as AddressInfo;
      resolve(originOf({ ...config, port }));
    });
  });
}

/** The desk's own origin, as users see it. */
export function originOf({ publicOrigin, tls, host, port }: Config): string {
  return publicOrigin ?? `${tls ? 'https' : 'http'}://${hostName(host)}:${port}`;
}

function hostName(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function asSentence(cause: NodeJS.ErrnoException, { port, host }: Config): HandrailError {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken. Stop what uses it, or set PORT.`,
    EACCES: `Port ${port} is not allowed for this user. Set PORT to 1024 or more.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `HOST ${host} is not an address of this machine.`,
  };
  const sentence = sentences[cause.code ?? ''] ?? `The server cannot listen (${cause.code ?? cause.name}).`;
  return new HandrailError('config.invalid', sentence, { cause });
}
