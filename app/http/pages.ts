import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locale, languageOf } from '../../core/language.ts';

/** One file of the built browser code, ready to send. */
export interface Page {
  readonly body: Buffer;
  readonly zipped: Buffer | null;
  readonly type: string;
  readonly etag: string;
  readonly cache: string;
  /** `chat` may be framed by allowed sites, `page` by nobody, `asset` is not a document. */
  readonly kind: 'page' | 'chat' | 'asset';
  /** What the answer depends on besides the address. */
  readonly vary: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/** Addresses that are drawn by a page of their own; those of users are written for each request. */
const PLACE = /^\/(agent|editor|staff)\/?$/;

/**
 * The built browser code, read into memory once: a few hundred kB that change only with a new build, and no path that
 * a request names ever reaches the file system.
 */
export class Pages {
  private readonly files = new Map<string, Page>();

  constructor(folder: string) {
    for (const path of existsSync(folder) ? filesIn(folder) : []) {
      this.files.set(`/${relative(folder, path).split(sep).join('/')}`, toPage(folder, path));
    }
  }

  /** The page that something is written into; null where nothing was built. */
  shell(name: 'index' | 'chat'): string | null {
    return this.files.get(`/${name}.html`)?.body.toString('utf8') ?? null;
  }

  /** The files with what users read first on a page, in a language; the build names them (`web/vite.config.mts`). */
  wordsIn(page: 'index' | 'chat', locale: Locale): string[] {
    const converted = locale === 'zh-Hant' ? ['traditional'] : [];
    const files = page === 'chat' ? ['words'] : ['words', 'help-words', 'department-words'];
    const names = [...files.map((file) => `${file}-${languageOf(locale)}`), ...converted];
    const wanted = new RegExp(`^/assets/(?:${names.join('|')})-[\\w-]{8}\\.js$`);
    return [...this.files.keys()].filter((path) => wanted.test(path));
  }

  /** Null when nothing is drawn at this address. */
  find(path: string): Page | null {
    return this.files.get(path.replace(PLACE, '/$1.html')) ?? null;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function toPage(folder: string, path: string): Page {
  const body = readFileSync(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const hashed = relative(folder, path).startsWith('assets');
  const document = path.endsWith('.html');
  return {
    body,
    zipped: /text|json|svg/.test(type) ? gzipSync(body) : null,
    type,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    cache: hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    kind: !document ? 'asset' : path.endsWith('chat.html') ? 'chat' : 'page',
  };
}
