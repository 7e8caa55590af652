import type { ComponentChildren } from 'preact';

interface Props {
  title: ComponentChildren;
  /** The whole card is one thumb target when it leads somewhere. */
  href?: string | undefined;
  /** Line above the title, line below it. */
  above?: ComponentChildren;
  tag?: ComponentChildren;
  mood?: 'plain' | 'warn' | 'danger';
  children?: ComponentChildren;
}

export function Card({ title, href, above, tag, mood = 'plain', children }: Props) {
  return (
    <div class={`l-card l-card--${mood}${href ? ' l-card--link' : ''}`}>
      {above && <div class="l-card__above">{above}</div>}
      <div class="l-card__head">
        <h3 class="l-card__title">{href ? <a href={href}>{title}</a> : title}</h3>
        {tag}
      </div>
      {children}
    </div>
  );
}

export function Cards({ children }: { children: ComponentChildren }) {
  return <div class="l-cards">{children}</div>;
}
