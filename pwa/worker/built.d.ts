// What vite-sw.ts bakes into the worker.

/** Every file of this build, as its address and a hash of its content. */
declare const __LANTERN_FILES__: [address: string, hash: string][];
/** One hash over that list: the name of this build's cache. */
declare const __LANTERN_BUILD__: string;
