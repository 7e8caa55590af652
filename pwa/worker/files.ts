// Every file of the build is kept, or the new version does not come in at all. A file whose content has not changed
// is taken from the version before, so that a small change costs a small download.

const PREFIX = 'lantern-app-';
const NAME = PREFIX + __LANTERN_BUILD__;
const HASH = 'x-lantern-hash';
const PAGE = '/app/index.html';

export async function keepAll() {
  const cache = await caches.open(NAME);
  const kept = await Promise.allSettled(__LANTERN_FILES__.map(([address, hash]) => keepOne(cache, address, hash)));
  const failed = kept.find((one) => one.status === 'rejected');
  if (!failed) return;
  await caches.delete(NAME); // only when nothing is being put into it any more
  throw failed.reason;
}

async function keepOne(cache: Cache, address: string, hash: string) {
  const before = await caches.match(address);
  if (before?.headers.get(HASH) === hash) return cache.put(address, before);
  const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin' });
  // A missing file is a broken screen in a ward; a redirect is a login page about to be kept as the app.
  if (!response.ok || response.redirected) throw new Error(`${address} answered ${response.status}`);
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding'); // what is kept is already unpacked
  headers.set(HASH, hash);
  await cache.put(address, new Response(await response.arrayBuffer(), { status: 200, headers }));
}

export async function letGoOfOthers() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
}

/** Every address of the app is the same page: where one is stands behind the #. */
export async function page(): Promise<Response> {
  return (await kept(PAGE)) ?? fetch(PAGE);
}

export async function stored(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetched(request);
}

/** What is only for a desk is on no list: it is kept from when somebody needed it, for as long as this build stands. */
async function fetched(request: Request): Promise<Response> {
  const response = await fetch(request);
  const whole = response.ok && !response.redirected && request.url.includes('/app/assets/desk/');
  if (whole) await (await caches.open(NAME)).put(request, response.clone()).catch(() => undefined); // a full phone still shows it
  return response;
}

async function kept(request: RequestInfo) {
  return (await caches.open(NAME)).match(request, { ignoreSearch: true, ignoreVary: true });
}
