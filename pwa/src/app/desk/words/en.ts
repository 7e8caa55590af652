// What waits to be sent and was made at a desk, by the name of its command. What is made on a ward is named in app/phone/words.
import type { Command } from '../../../commands.ts';
import type { en as phone } from '../../phone/words/en.ts';

export const en: Record<Exclude<Command['type'], keyof typeof phone.types>, string> = {
  keep_clip: 'A question read aloud', drop_clip: 'A recording taken away',
  draft_checklist: 'A draft of a checklist', save_draft: 'Changes to a draft', review_draft: 'What a reader said of a draft',
  publish_draft: 'A checklist to be published', retire_checklist: 'A checklist that is no longer used',
  choose_reminders: 'Which letters come', allow_texts: 'Text messages', stop_texts: 'No text messages', send_again: 'A letter to be sent again',
  close_concern: 'A concern closed', reopen_concern: 'A concern opened again', move_concern: 'A concern put where it belongs',
  join_concerns: 'Two concerns that are one', unjoin_concern: 'Two concerns that are not one', leave_route: 'Somebody who need not be told',
  open_source: 'Why somebody must know who said it', open_identity: 'Why somebody must know who it is about',
  hold_from_provider: 'Telling the hospital, held back', release_finding: 'Words for the hospital', reply_to_finding: 'A reply of the hospital',
  write_back: 'What changed, for whoever said it', speak_back: 'What changed, read aloud', drop_spoken: 'A recording taken away',
  tell_back: 'That somebody was told what changed', could_not_tell: 'That somebody could not be told',
  share_with_family: 'What a family may hear', stop_sharing: 'What a family may no longer hear',
  set_level: 'A level of scrutiny', confirm_level: 'That your body has heard of a level', plan_meeting: 'A planned meeting', tell_member: 'Who is told of a meeting',
  begin_meeting: 'A meeting begun', finish_meeting: 'A meeting finished', call_off_meeting: 'A meeting called off', add_item: 'Something to talk about',
  decide_at_meeting: 'A decision', record_disagreement: 'A body that does not agree', agree_action: 'An action', say_of_action: 'What was done about an action', see_action: 'What was seen of an action',
  appoint_member: 'A seat at a table', renew_member: 'A seat renewed', end_member: 'A seat ended', reach_member: 'Where a member is reached',
  share_practice: 'Good practice', tried_practice: 'How good practice went', take_back_practice: 'Good practice taken back', judge_pattern: 'A view on what comes together',
  ask_host: 'A question to a host before an admission', answer_ask: 'An answer before an admission', record_ask_call: 'A call before an admission', decide_ask: 'A decision about an admission',
  tell_of_admission: 'Who was told of an admission', rate_hospital: 'A rating of a hospital',
  confirm_register: 'Who is there', settle_question: 'An answer to who is where', move_person: 'Where somebody is now', record_discharge: 'That somebody has left hospital',
  note_hospital_leave: 'Leave from hospital', add_payer: 'A body that pays too', end_payer: 'A body that no longer pays', change_payer: 'Who pays for their care',
  hand_over_people: 'People handed over', take_back_handover: 'A handover taken back', hand_over_visit: 'A visit handed over', take_off_visit: 'Somebody taken off a visit',
  set_working_week: 'A working week', note_leave: 'Leave', call_off_leave: 'Leave that is off', go_away: 'Days away', come_back: 'Back again', set_turn: 'A turn on call', drop_turn: 'A turn on call taken away',
  explain_lateness: 'Why a visit was late', name_checkers: 'Who checks a hospital', check_contact: 'A number that is right', correct_contact: 'A number put right', set_local_value: 'A value of your own body',
};
