import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest']);

type Asset = { modified: number; plain: Buffer; brotli?: Buffer; gzip?: Buffer };

/**
 * Serves the built web application: its files, and index.html for every address that people can stand on. Hashed files are kept by the browser
 * for ever, the page never; compressed once, remembered, and read again when the build changes.
 * @param secure visitors come over https, and must keep doing so
 */
export const serveApplication = (folder: string, secure = false): RequestHandler => {
  const assets = new Map<string, Promise<Asset>>();
  const router = Router();

  const load = async (path: string): Promise<Asset | undefined> => {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || !found.isFile()) return undefined;
    const known = await assets.get(path);
    if (known?.modified === found.mtimeMs) return known;
    const loading = compress(path, found.mtimeMs);
    assets.set(path, loading);
    return loading;
  };

  router.use((request, response, next) => {
    // Another spelling of an address of the API is no screen.
    if (/^\/(api|health)(\/|$)/i.test(request.path)) throw new WeegbrugError('WB-HTTP-NOT-FOUND');
    response.locals['route'] = 'application';
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new WeegbrugError('WB-HTTP-METHOD', { method: request.method, allow: 'GET, HEAD' });
    const nonce = randomBytes(16).toString('base64');
    response.locals['nonce'] = nonce;
    pageHeaders(nonce, secure)(request, response, next);
  });
  router.use(async (request, response) => {
    const wanted = decodeURIComponent(request.path);
    const inside = normalize(join(folder, wanted));
    const asset = wanted.includes('\0') || !inside.startsWith(folder + sep) ? undefined : await load(inside);
    const isPage = asset === undefined || extname(inside) === '.html';
    // A file that is missing is missing; an address without an ending is a screen of the application.
    if (asset === undefined && extname(wanted) !== '') throw new WeegbrugError('WB-HTTP-NOT-FOUND');
    const sent = asset ?? (await load(join(folder, 'index.html')));
    if (sent === undefined) throw new WeegbrugError('WB-HTTP-NOT-FOUND');
    response.setHeader('Content-Type', isPage ? types['.html']! : (types[extname(inside)] ?? 'application/octet-stream'));
    response.setHeader(
      'Cache-Control',
      isPage ? 'no-store' : wanted.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    );
    let content = sent.plain;
    if (isPage) content = Buffer.from(content.toString('utf8').replaceAll('__CSP_NONCE__', String(response.locals['nonce'])));
    else {
      response.setHeader('Vary', 'Accept-Encoding');
      const encoding = request.acceptsEncodings('br', 'gzip');
      const packed = encoding === 'br' ? sent.brotli : encoding === 'gzip' ? sent.gzip : undefined;
      if (packed !== undefined && encoding !== false) {
        response.setHeader('Content-Encoding', encoding);
        content = packed;
      }
    }
    response.setHeader('Content-Length', content.length);
    response.end(request.method === 'HEAD' ? undefined : content);
  });
  return router;
};

/** No code from strings, no code from elsewhere; styles that the page itself adds carry the nonce of this answer. */
const pageHeaders = (nonce: string, secure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", `'nonce-${nonce}'`],
        // React writes the style attribute through the DOM, which no policy concerns; markup with style attributes stays refused.
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure,
  });

const compress = async (path: string, modified: number): Promise<Asset> => {
  const plain = await readFile(path);
  if (!compressible.has(extname(path)) || plain.length < 1024) return { modified, plain };
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    promisify(gzip)(plain),
  ]);
  return { modified, plain, brotli, gzip: zipped };
};
