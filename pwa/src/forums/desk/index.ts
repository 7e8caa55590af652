// Every screen of the host's table in one piece: whoever opens one is at a desk and soon opens the next.
export { LiveBoard } from './board/here.tsx';
export { Levels } from './levels/waiting.tsx';
export { MeetingPage } from './meetings/meeting.tsx';
export { MeetingNow } from './meetings/now.tsx';
export { MembersPage, SeatsEnding } from './members/here.tsx';
export { OpenedAtTable, OpenedOfPerson } from './opening/log.tsx';
export { WhoItIs } from './opening/who.tsx';
export { FindPractice } from './practice/find.tsx';
export { OnePractice } from './practice/one.tsx';
export { SharePractice } from './practice/share.tsx';
export { PlanMeeting } from './meetings/plan.tsx';
export { Pack } from './voice/pack.tsx';
export { Table } from './table.tsx';
