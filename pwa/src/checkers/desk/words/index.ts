// Easy Read only, as everything a checker meets.
import { faces } from '../../../words/faces.ts';
import { cySimple } from './cy-simple.ts';
import { enSimple } from './en-simple.ts';

export const words = faces({ en: enSimple, cy: cySimple });
