// Installing is what keeps work safe on iPhones, which clear a browser's store after seven days without a visit.
import { signal } from '@preact/signals';

interface InstallPrompt extends Event {
  prompt(): Promise<void>;
}

/** The browser's own offer to install, where it makes one. */
export const offer = signal<InstallPrompt | undefined>(undefined);
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer.value = event as InstallPrompt;
});
addEventListener('appinstalled', () => (offer.value = undefined));

export const installed = () =>
  matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;

/** iPhones and iPads offer nothing by themselves: the person has to be told how. */
export const byHand = () => /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

export async function install() {
  await offer.peek()?.prompt();
  offer.value = undefined;
}
