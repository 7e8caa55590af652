import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chunkFileNames, codeSplitting } from './vite-chunks.ts';
import { wordsGuide } from './vite-guide.ts';
import { noPreloading } from './vite-preload.ts';
import { serviceWorker } from './vite-sw.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Looks of nhsuk-frontend's buttons, links and lists that no screen of ours has; 12 kB of style. tests/promises/test_sizes.py looks. */
const UNUSED = [
  ...['brand', 'icon', 'login', 'reverse', 'secondary-solid', 'small'].map((look) => `nhsuk-button--${look}`),
  ...['no-underline', 'no-visited-state', 'reverse', 'text-colour'].map((look) => `nhsuk-link--${look}`),
  ...['cross', 'number', 'tick'].map((look) => `nhsuk-list--${look}`),
  'nhsuk-icon--search', 'nhsuk-link-image', 'nhsuk-summary-list', 'nhsuk-u-visually-hidden-focusable',
];

export default defineConfig({
  // Under its own path, so that a mistake in the service worker can never capture the API or a desk page.
  base: '/app/',
  plugins: [wordsGuide(), noPreloading(), serviceWorker({ source: 'worker/sw.ts', file: 'sw.js' })],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: {
    // nhsuk-frontend carries an old Internet Explorer hack that the default minifier stumbles over.
    lightningcss: { errorRecovery: true, unusedSymbols: UNUSED },
    preprocessorOptions: { scss: { loadPaths: [here('node_modules')], quietDeps: true } },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // An asset in-lined as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    // Everything is on the phone before it is needed; the list of what each screen imports would weigh on the first one.
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting, chunkFileNames } },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8000', '/health': 'http://localhost:8000' } },
  // The tests stand in the repository's tests/ folder and borrow the two packages they need from here.
  resolve: { alias: { yaml: here('node_modules/yaml') } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', '../tests/pwa/**/*.test.{ts,tsx}'],
    alias: { vitest: here('node_modules/vitest') },
    environment: 'node',
    // Some read all checklists: on a busy machine that takes a while, and nothing is proved by how fast it was.
    testTimeout: 60_000,
    // Welsh dates and London clocks must not depend on where the tests run.
    env: { TZ: 'Europe/London' },
  },
});
