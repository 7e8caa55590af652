// Good practice, as the server answers. Mirror of server/lantern/forums/practice/model.py.
import type { Id, Instant } from '../../../wire.ts';

export interface Tried {
  id: Id;
  at: Instant;
  by_name: string;
  body_name: string;
  words: string;
  helped?: boolean;
}
export interface Practice {
  id: Id;
  title: string;
  done: string;
  changed: string;
  tags: string[];
  at: Instant;
  by_name: string;
  body_name: string;
  where?: string;
  easy?: string;
  easy_cy?: string;
  tried?: Tried[];
  mine?: boolean;
  taken_back_at?: Instant;
  why?: string;
}
export interface Found {
  practices: Practice[];
  next?: string;
  tags?: string[];
  may_share?: boolean;
}
