// The service worker: keeps the app on the phone, starts a new version only when told, and shows that something
// needs this person. It knows no noun and never touches anything but GETs under /app/ (a worker that re-made other
// requests has sent empty bodies elsewhere).
import { keepAll, letGoOfOthers, page, stored } from './files.ts';
import { opened, shown } from './push.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

// No skipWaiting at install: the page of the former version would ask for scripts that are gone.
self.addEventListener('message', (event) => {
  if (event.data === 'start') void self.skipWaiting();
  if (event.data === 'claim') event.waitUntil(self.clients.claim()); // a page that was opened past this worker
});

self.addEventListener('activate', (event) => event.waitUntil(letGoOfOthers().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith('/app/')) return;
  if (pathname === '/app/version.json') return; // the way out must never be cached
  event.respondWith(request.mode === 'navigate' ? page() : stored(request));
});

self.addEventListener('push', (event) => event.waitUntil(shown(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(opened());
});
