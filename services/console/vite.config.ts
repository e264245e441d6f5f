/** How the console is built: for Chromium 86, without inline scripts, with a placeholder where the gateway puts a nonce. */

import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type Plugin } from 'vite';
import { pdfAssets } from './build/pdf-assets.ts';

/** The gateway of a running `start`, to which `pnpm --filter @duban/console dev` passes requests on. */
const { DUBAN_PUBLIC_URL: GATEWAY = 'http://127.0.0.1:4000' } = loadEnv('development', import.meta.dirname, 'DUBAN_');

/** In development nobody replaces the placeholders of the page, so this does, with what the gateway says. */
const developmentSettings = (): Plugin => ({
  name: 'duban-development-settings',
  apply: 'serve',
  transformIndexHtml: async (html) => {
    const answer = await fetch(`${GATEWAY}/console/settings.json`);
    const settings = await answer.text();
    return html.replace('%DUBAN_SETTINGS%', () => settings.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  },
});

export default defineConfig(({ command }) => ({
  plugins: [react(), developmentSettings(), pdfAssets()],
  // The gateway replaces it in every answer.
  ...(command === 'build' && { html: { cspNonce: '%DUBAN_NONCE%' } }),
  build: {
    target: 'chrome86',
    cssTarget: 'chrome86',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(
      ['/graphql', '/health', '/ready', '/console', '/plans'].map((path) => [path, { target: GATEWAY }]),
    ),
  },
}));
