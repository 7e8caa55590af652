// Which modules lie in one file. A file of its own for every few kilobytes costs a phone 30 kB more (each names what it draws in
// and packs badly), and each is one request more; one file for all would hold the first screen up. So: what follows one another.
//
// The order is that of the layers: a file draws in only what stands above it (tests/promises/test_sizes.py), and the first line
// that fits takes the module. A module no line names lies wherever it is drawn in.

/** Each begins with one of these, under src/; nothing of a desk. */
const LAYERS: readonly (readonly [name: string, ...begins: string[]])[] = [
  // Their own screens', though they stand in folders that others share.
  ['phone', 'alerts/words/push/', 'alerts/push.ts', 'alerts/TellOnThisPhone', 'app/phone/', 'app/screens/phone', 'calendars/ToCalendar', 'calendars/words/', 'sync/'],
  // What nearly every screen has, and what the first screen of each who watches or visits has.
  [
    'shared', 'parts/', 'app/', 'units/names', 'units/number_age', 'units/Dial', 'units/doubt', 'units/words/', 'words/', 'words_guide/WordsSetting',
    'words_guide/setting', 'words_guide/words/', 'calendars/rules', 'checklists/clips/keeping', 'alerts/rules', 'alerts/why', 'alerts/words/', 'register/',
    'feedback/', 'evidence/capture', 'evidence/shrink', 'concerns/rules', 'concerns/link', 'concerns/raising', 'concerns/lead/rules', 'concerns/words/urgency/',
    'visits/due', 'visits/owed', 'visits/passed', 'visits/outcomes/rules', 'visits/asking/lens',
  ],
  // A visitor's own day; lists of concerns and hospitals.
  [
    'day', 'visits/screens/today', 'visits/screens/OwedCard', 'visits/screens/ToRing', 'visits/ahead', 'visits/words/today/', 'visits/words/ring/',
    'visits/words/about/', 'people/words/card/', 'people/screens/AlsoOwed', 'people/screens/NewToYou', 'people/screens/OwedLine', 'people/screens/Leads',
    'people/screens/OnLeave', 'people/late', 'people/leave', 'people/way.ts', 'people/caseload',
  ],
  ['list', 'forums/', 'units/', 'concerns/screens/list', 'concerns/words/list/', 'sheets/parts/OfHospital'],
  ['alerts', 'alerts/'],
  ['concern', 'concerns/'],
  // How questions are asked, on a visit, on a sheet and by a checker.
  [
    'rules', 'checklists/rules', 'checklists/difference', 'checklists/fitting', 'checklists/clips/', 'visits/answers', 'visits/asked', 'visits/newer',
    'visits/last_time', 'visits/steps', 'visits/tally', 'visits/trip', 'visits/which', 'visits/paper/times',
  ],
  [
    'easy', 'checkers/parts/', 'checkers/words/', 'checkers/likes', 'checkers/rules', 'checkers/saying', 'checkers/supporters', 'checkers/telling',
    'checkers/heard', 'checklists/pictures', 'checklists/EasyLines', 'checklists/screens/page',
  ],
  ['asking', 'visits/asking/', 'visits/words/part/', 'visits/promised', 'visits/family', 'visits/paper/told', 'visits/screens/VisitBar', 'checklists/'],
  ['outcome', 'visits/outcomes/words/', 'visits/outcomes/saying', 'visits/outcomes/screens/Attempts', 'visits/outcomes/screens/Said'],
  ['visit', 'visits/', 'evidence/'],
  ['check', 'checkers/'],
  ['sheet', 'sheets/'],
  ['person', 'people/'],
  ['figures', 'findings/'],
];

const SRC = `${import.meta.dirname}/src/`;
/** Screens for a desk only, and writing checklists: the worker does not keep what only they are made of (docs/decisions/0017). */
const ofADesk = (id: string) => /\/(desk|authoring)\//.test(id);
const pathOf = (id: string) => (id.startsWith(SRC) && !ofADesk(id) ? id.slice(SRC.length) : undefined);
const layerOf = (id: string) => LAYERS.find(([, ...begins]) => begins.some((one) => pathOf(id)?.startsWith(one)))?.[0];

export const codeSplitting = {
  groups: [
    // The page's own script, with all it imports at once: in one file there is nothing to wait for.
    { name: 'app', tags: ['$initial' as const] },
    { name: 'pictures', test: /\/checklists\/.*\/pictures\// },
    ...LAYERS.map(([name]) => ({ name, test: (id: string) => layerOf(id) === name, includeDependenciesRecursively: false })),
  ],
};

/** Where a file lies: what only desk screens are made of, apart. */
export const chunkFileNames = ({ moduleIds }: { moduleIds: string[] }) =>
  `assets/${moduleIds.length > 0 && moduleIds.every(ofADesk) ? 'desk/' : ''}[name]-[hash].js`;
