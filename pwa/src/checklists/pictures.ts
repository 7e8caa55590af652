// Pictures of Easy Read, by their meaning. They are part of the app, so that they are there with no signal.
const files = import.meta.glob<string>('../../../checklists/{shared,*/*}/pictures/*.svg', {
  eager: true, query: '?url', import: 'default',
});

const byMeaning = new Map(Object.entries(files).map(([path, url]) => [path.replace(/^.*\/|\.svg$/g, ''), url]));

/** Every meaning that has one. */
export const meanings = () => [...byMeaning.keys()].sort();

/** Where the picture of this meaning is; undefined when nobody has chosen one. */
export const picture = (meaning: string | undefined) => (meaning === undefined ? undefined : byMeaning.get(meaning));
