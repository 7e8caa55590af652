// The keyboard on a long page: 1 to 9 choose an answer, Enter goes on, 0 opens words and "no answer".
const BOXES = 'input[type=radio], input[type=checkbox]';

const isBox = (one: Element): one is HTMLInputElement => one.matches(BOXES);

/** Where Enter stops: each input by itself, but the boxes of one question together. Nothing inside what is folded away. */
export function stopsIn(page: HTMLElement): HTMLElement[] {
  const groups = new Set<Element | null>();
  return [...page.querySelectorAll<HTMLElement>('input, textarea')].filter((one) => {
    if (one.closest('details:not([open])')) return false;
    if (!isBox(one)) return true;
    const group = one.closest('fieldset');
    return !groups.has(group) && Boolean(groups.add(group));
  });
}

const boxesWith = (one: Element) => [...(one.closest('fieldset')?.querySelectorAll<HTMLInputElement>(BOXES) ?? [])];

/** The stop after the one where the focus is; the first when it is at none. */
function after(page: HTMLElement, at: Element): HTMLElement | undefined {
  const stops = stopsIn(page);
  const place = stops.findIndex((one) => one === at || (isBox(at) && isBox(one) && one.closest('fieldset') === at.closest('fieldset')));
  return stops[place + 1];
}

function goTo(one: HTMLElement | null | undefined) {
  const chosen = one && isBox(one) ? (boxesWith(one).find(({ checked }) => checked) ?? one) : one;
  chosen?.focus({ preventScroll: true });
  chosen?.scrollIntoView({ block: 'center' });
}

/** Whether the key was one of ours. `page` holds the questions; `onward` is where Enter leads after the last. */
export function onKey(event: KeyboardEvent, page: HTMLElement, onward: HTMLElement | null): boolean {
  const at = document.activeElement ?? document.body;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (event.key === 'Enter') {
    if (event.shiftKey || at.matches('button, a, summary')) return false;
    goTo(after(page, at) ?? onward);
    return true;
  }
  if (!/^\d$/.test(event.key) || !isBox(at) || !page.contains(at)) return false;
  if (event.key === '0') return unfold(at);
  const box = boxesWith(at)[Number(event.key) - 1];
  box?.focus({ preventScroll: true });
  box?.click();
  return true;
}

function unfold(at: Element): boolean {
  const more = at.closest('.l-ask')?.querySelector<HTMLDetailsElement>(':scope > details:last-of-type');
  if (!more) return false;
  const inside = () => goTo(more.querySelector<HTMLElement>('input, textarea'));
  if (more.open) inside();
  else more.addEventListener('toggle', inside, { once: true }); // what is inside is made as it opens
  more.open = true;
  return true;
}
