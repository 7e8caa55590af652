// Builds the service worker as one classic script, with the list of everything the app is made of baked in.
//
// What is only for a desk is not on the list: a ward's phone does not carry it, and a desk fetches it when it is opened.
// The worker may import shared code, but ships as a single file: a worker whose parts can be fetched apart can
// also be half updated. The list goes in by `__LANTERN_FILES__`, as [address, hash] pairs; a file whose name
// already carries a hash needs no second one, but carrying it for all keeps the worker's code to one rule.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

type File = [address: string, hash: string];

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 16);

const hashBeside = (name: string, content: string | Uint8Array) => (name.startsWith('assets/') ? '' : hash(content));

export function serviceWorker({ source, file }: { source: string; file: string }): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lantern-service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: 'post', // after index.html has been written into the bundle
      async handler(_options, bundle) {
        const built: File[] = Object.values(bundle)
          .filter(({ fileName }) => !/^\.vite\/|^assets\/desk\/|\.map$/.test(fileName))
          .map((part) => [config.base + part.fileName, hashBeside(part.fileName, part.type === 'chunk' ? part.code : part.source)]);
        const files = [...built, ...publicFiles(config)].sort(([a], [b]) => (a < b ? -1 : 1));
        const code = await bundleWorker(config, source, files);
        this.emitFile({ type: 'asset', fileName: file, source: code });
      },
    },
  };
}

function publicFiles(config: ResolvedConfig): File[] {
  if (!existsSync(config.publicDir)) return [];
  return readdirSync(config.publicDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      config.base + path.slice(config.publicDir.length + 1).replaceAll('\\', '/'),
      hash(readFileSync(path)),
    ]);
}

async function bundleWorker(config: ResolvedConfig, source: string, files: File[]): Promise<string> {
  const result = await build({
    configFile: false,
    root: config.root,
    publicDir: false,
    logLevel: 'warn',
    define: {
      __LANTERN_FILES__: JSON.stringify(files),
      __LANTERN_BUILD__: JSON.stringify(hash(JSON.stringify(files))),
    },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(config.root, source), output: { format: 'iife' } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const [only, ...others] = outputs.filter((part) => part.type === 'chunk');
  if (!only || others.length > 0) throw new Error(`${source} must build to exactly one script`);
  return only.code;
}
