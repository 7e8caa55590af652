// Vite wraps every `import()` in a helper that loads the styles of what is imported first. All styles of this app come with its
// page and everything else is kept by the worker, so the helper would only weigh on the first screen.
import type { Plugin } from 'vite';

export function noPreloading(): Plugin {
  return {
    name: 'lantern-no-preloading',
    apply: 'build',
    configResolved({ plugins }) {
      const all = plugins as Plugin[];
      const wraps = all.findIndex(({ name }) => name === 'native:import-analysis-build');
      if (wraps === -1) throw new Error('Vite no longer names what wraps import(): see what it is called now');
      all.splice(wraps, 1);
    },
  };
}
