// What its author wrote of it in Easy Read, for whoever reads so.
import { face } from '../../../words/index.ts';
import type { Practice } from './shapes.ts';

export function easyOf(one: Practice): string | undefined {
  return face.value === 'cy-simple' ? one.easy_cy : face.value === 'en-simple' ? one.easy : undefined;
}
