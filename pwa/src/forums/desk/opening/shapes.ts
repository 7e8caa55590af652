// Openings, as the server answers. Mirror of server/lantern/forums/opening/model.py.
import type { WhatFor } from '../../../commands.ts';
import type { Id, Instant } from '../../../wire.ts';

export interface Opening {
  id: Id;
  concern: Id;
  about: string[];
  by_name: string;
  of: string;
  at: Instant;
  until: Instant;
  stated: { at: Instant; what_for: WhatFor; why: string }[];
}
export interface Who {
  concern: Id;
  hospital: Id;
  about: string[];
  hours: number;
  reference?: string;
  running?: Opening;
  name?: string;
  known_as?: string;
  placing_body_name?: string;
  mine?: Opening[];
}
