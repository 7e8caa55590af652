// Words of a check exist in Easy Read only: whoever reads plain English or Welsh meets the same short sentences.
import { faces } from '../../words/faces.ts';
import { cySimple } from './cy-simple.ts';
import { enSimple } from './en-simple.ts';

export const words = faces({ en: enSimple, cy: cySimple });
