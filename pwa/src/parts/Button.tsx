import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  children: ComponentChildren;
  /** May answer a promise: while it runs, a second tap does nothing. */
  onTap?: () => unknown;
  /** With this it is a link that looks like a button. */
  href?: string;
  look?: 'main' | 'second' | 'warning' | 'plain';
  disabled?: boolean;
  submit?: boolean;
}

const LOOKS = { main: '', second: ' nhsuk-button--secondary', warning: ' nhsuk-button--warning', plain: ' l-button--plain' };

export function Button({ children, onTap, href, look = 'main', disabled = false, submit = false }: Props) {
  const [busy, setBusy] = useState(false);
  const classes = `nhsuk-button l-button${LOOKS[look]}`;
  if (href !== undefined) return <a class={classes} href={href} role="button" draggable={false}>{children}</a>;

  async function tap() {
    if (busy || !onTap) return;
    setBusy(true);
    try {
      await onTap();
    } finally {
      setBusy(false);
    }
  }
  return (
    <button class={classes} type={submit ? 'submit' : 'button'} disabled={disabled} aria-busy={busy} onClick={() => void tap()}>
      {children}
    </button>
  );
}
