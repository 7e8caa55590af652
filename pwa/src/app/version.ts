// Which app this is. The build is named by the main script's own hash, so two phones can be compared by eye.
export { version } from '../../package.json';

export const build = /index-([\w-]+)\.js/.exec(import.meta.url)?.[1] ?? 'development';
