// Is somebody on leave from hospital on a day? They are still in hospital, and are visited where they are (V6). Pure.
import type { Day, HospitalLeave, PersonRow } from '../wire.ts';

export const leaveOn = ({ hospital_leave: all = [], left_on: left }: Pick<PersonRow, 'hospital_leave' | 'left_on'>, day: Day): HospitalLeave | undefined =>
  left ? undefined : all.find(({ from_on, until_on }) => from_on <= day && (until_on === undefined || day <= until_on));
