/** Puts pdf.js beside the console as it is published: its worker imports decoders by name, which a bundle would lose. */

import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { readonly version: string };

/** Named by the version: what lies below /assets is kept for ever. */
const PDF_DIRECTORY = `assets/pdfjs-${version}`;

const PARTS = [
  'legacy/build/pdf.min.mjs',
  'legacy/build/pdf.worker.min.mjs',
  // Codes of Chinese text in fonts that a file names and does not carry.
  'cmaps/{Adobe-GB1,GB,UniGB,Adobe-CNS1-UCS2,UniCNS-UTF,Identity}*.bcmap',
  // Decoders of scanned pages, without WebAssembly, which the policy of the page forbids.
  'wasm/*_nowasm_fallback.js',
];
const TYPES: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.js': 'text/javascript' };

export const pdfAssets = (): Plugin => {
  const names = globSync(PARTS, { cwd: PACKAGE });
  return {
    name: 'duban-pdf-assets',
    config: () => ({ define: { __PDF_DIRECTORY__: JSON.stringify(`/${PDF_DIRECTORY}/`) } }),
    configureServer({ middlewares }) {
      middlewares.use(`/${PDF_DIRECTORY}`, (request, response, next) => {
        const [name = ''] = (request.url ?? '').slice(1).split('?');
        if (!names.includes(name)) return next();
        response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
        response.end(readFileSync(join(PACKAGE, name)));
      });
    },
    generateBundle() {
      for (const name of names)
        this.emitFile({
          type: 'asset',
          fileName: `${PDF_DIRECTORY}/${name}`,
          source: readFileSync(join(PACKAGE, name)),
        });
    },
  };
};
