// After a refusal: the first thing to put right comes into sight and takes the focus, so that it is read aloud too.
export function toFault() {
  requestAnimationFrame(() => {
    const fault = document.querySelector<HTMLElement>('.nhsuk-form-group--error');
    fault?.scrollIntoView({ block: 'center' });
    fault?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
  });
}
