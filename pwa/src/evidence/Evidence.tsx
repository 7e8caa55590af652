// A picture beside the words it belongs to: from this phone while its bytes are here, else as the server serves it.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { frame } from '../app/words/index.ts';
import { Tag } from '../parts/index.ts';
import { row } from '../store/index.ts';
import { use } from '../store/open.ts';
import type { Id } from '../wire.ts';

export function Evidence({ id }: { id: Id }) {
  const w = frame();
  const one = row('evidence', id).value;
  const address = useSignal<string | undefined>(undefined);
  const sha256 = one?.sha256;
  useEffect(() => {
    if (sha256 === undefined) return;
    let made: string | undefined;
    void use((db) => db.get('evidence', sha256)).then((held) => {
      made = held && URL.createObjectURL(new Blob([held.bytes], { type: held.media_type }));
      address.value = made ?? `/api/evidence/${sha256}`;
    });
    return () => made && URL.revokeObjectURL(made);
  }, [sha256]);
  if (!one) return null;
  return (
    <figure class="l-evidence">
      {address.value && <Media src={address.value} kind={one.media_type} alt={one.shows} />}
      <figcaption>
        {one.shows} {!one.complete && <Tag mood="notice">{w.pictureWaits}</Tag>}
      </figcaption>
    </figure>
  );
}

function Media({ src, kind, alt }: { src: string; kind: string; alt: string }) {
  if (kind.startsWith('image/')) return <img src={src} alt={alt} loading="lazy" />;
  if (kind.startsWith('audio/')) return <audio src={src} controls preload="metadata" aria-label={alt} />;
  return <a href={src}>{alt}</a>;
}
