// After a refusal: the first thing to put right comes into sight and takes the focus, so that it is read aloud too. Where no
// line is at fault by itself, that is what stands above the lines: far out of sight for whoever tapped below them.
export function toFault() {
  requestAnimationFrame(() => {
    const fault = document.querySelector<HTMLElement>('.nhsuk-form-group--error') ?? document.querySelector<HTMLElement>('.l-banner--bad');
    fault?.scrollIntoView({ block: 'center' });
    (fault?.querySelector<HTMLElement>('input, textarea, select') ?? fault)?.focus({ preventScroll: true });
  });
}
