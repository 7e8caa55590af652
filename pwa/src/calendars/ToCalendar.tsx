// The way to one's visits in the calendar one uses anyway.
import { me, rows } from '../store/index.ts';
import { offers } from './rules.ts';
import { words } from './words/index.ts';

export function ToCalendar() {
  const some = offers(me.value?.seats ?? [], rows('hospitals').value.values()).length > 0;
  return some ? <p><a class="l-go" href="#/calendar">{words().title}</a></p> : null;
}
