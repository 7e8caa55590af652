declare module '*.yaml' {
  const guide: import('../rules/match.ts').Guide;
  export default guide;
}
