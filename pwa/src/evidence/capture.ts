// A photograph is shrunk, named in words, and kept: its name goes with the other words, its bytes follow apart.
import { newId } from '../ids.ts';
import { send } from '../store/index.ts';
import type { Id, MediaType } from '../wire.ts';
import { shrink } from './shrink.ts';

export interface About {
  /** What it shows, in the taker's words. */
  shows: string;
  visit?: Id;
  part?: string;
  question?: string;
  concern?: Id;
  release?: Id;
}

/** Whether this browser can keep pictures at all: plain http has no fingerprints (SHA-256). */
export const canCapture = () => globalThis.crypto?.subtle !== undefined && typeof createImageBitmap === 'function';

/** Keeps the picture on this phone and sends its name. Resolves with the evidence's id once both are on disk. */
export async function capturePhoto(file: Blob, about: About): Promise<Id> {
  return keepBytes(await (await shrink(file)).arrayBuffer(), 'image/jpeg', about);
}

/** The same for any bytes: a recording, a paper. One transaction holds the bytes and the words that name them. */
export async function keepBytes(bytes: ArrayBuffer, media_type: MediaType, about: About): Promise<Id> {
  const sha256 = await fingerprint(bytes);
  const evidence = newId();
  const command = { type: 'name_evidence' as const, evidence, sha256, media_type, bytes: bytes.byteLength, ...about };
  await send(command, { bytes: { sha256, evidence, media_type, bytes, complete: false } });
  return evidence;
}

/** SHA-256, in hex. */
export async function fingerprint(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
