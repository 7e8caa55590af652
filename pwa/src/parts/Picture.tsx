/** An Easy Read picture, to the left of its words. Its words stand beside it, so by itself it says nothing more. */
export function Picture({ src, alt = '', large = false }: { src: string; alt?: string; large?: boolean }) {
  return <img class={`l-picture${large ? ' l-picture--large' : ''}`} src={src} alt={alt} decoding="async" />;
}
