// A push shows one sentence without any name: lock screens are public. It is always shown, even while the app is
// open: a phone that receives pushes and shows nothing soon stops receiving them.

declare const self: ServiceWorkerGlobalScope;

const SAYS: Record<string, string> = {
  en: 'A concern needs you',
  cy: 'Mae pryder angen eich sylw',
};
const NOTES = 'lantern-notes';

export async function shown(data: PushMessageData | null) {
  const face = (await said(data)) ?? (await lastFace());
  const says = SAYS[face.slice(0, 2)] ?? SAYS['en']!;
  await self.registration.showNotification('Lantern', {
    body: says, lang: face, tag: 'concern', icon: '/app/icon-192.png', badge: '/app/badge.png',
    // A second concern under the same tag must ring again.
    ...({ renotify: true } as object),
  });
}

/** The server may say in which language; nothing else in a push is believed or shown. */
async function said(data: PushMessageData | null): Promise<string | undefined> {
  try {
    const face: unknown = data?.json()?.language;
    return typeof face === 'string' ? face : undefined;
  } catch {
    return undefined;
  }
}

/** The page leaves the chosen language here: a worker cannot read the page's own storage. */
async function lastFace(): Promise<string> {
  const note = await (await caches.open(NOTES)).match('/app/face');
  return (await note?.text()) ?? 'en';
}

export async function opened() {
  const address = '/app/#/alerts';
  const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!open) return void (await self.clients.openWindow(address));
  open.postMessage('alerts');
  await open.focus();
}
