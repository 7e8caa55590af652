// How somebody likes a check to look: pictures or none (some autistic people find them distracting), and Easy Read
// unless they have chosen otherwise. Kept on this phone, for each account.
import { signal } from '@preact/signals';
import { send } from '../store/index.ts';
import type { MeRow } from '../wire.ts';
import { choose, tongue } from '../words/index.ts';

const PICTURES = 'lantern.pictures';
const kept = typeof localStorage === 'undefined' ? undefined : localStorage;

export const pictures = signal(kept?.getItem(PICTURES) !== 'off');

export function showPictures(on: boolean) {
  kept?.setItem(PICTURES, on ? 'on' : 'off');
  pictures.value = on;
}

/** A checker begins in Easy Read, whatever language their account was made with; once, so that another choice stays. */
export function easyAtFirst(me: MeRow | undefined) {
  const key = `lantern.easy/${me?.id}`;
  if (!me?.seats.some(({ role }) => role === 'quality_checker') || kept?.getItem(key)) return;
  kept?.setItem(key, 'begun');
  if (me.language.endsWith('-simple')) return;
  const language = `${tongue.peek()}-simple`;
  choose(language);
  void send({ type: 'choose_language', language });
}

/** Whether this account goes on checks: as a Quality Checker, or beside one. */
export const goesOnChecks = (me: MeRow | undefined) =>
  me?.seats.some(({ role }) => role === 'quality_checker' || role === 'supporter') ?? false;
