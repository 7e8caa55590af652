// Which picture, by its meaning, and what it looks like: a meaning alone says nothing about what people will see.
import { Picture } from '../../../../parts/Picture.tsx';
import { meanings, picture } from '../../../pictures.ts';
import { words } from '../words/index.ts';
import { Pick } from './Pick.tsx';

export function PickPicture({ value, onPick }: { value: string; onPick: (to: string) => void }) {
  const w = words();
  const src = picture(value || undefined);
  return (
    <>
      <Pick label={w.picture} value={value} none={w.choose} options={meanings().map((each) => [each, each.replaceAll('_', ' ')])} onPick={onPick} />
      {src && <p><Picture src={src} /></p>}
    </>
  );
}
