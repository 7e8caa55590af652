// A shape for each answer, beside its word. Shapes and not moods: "yes" to "Do staff hold people?" is no smile.
import type { Choice } from '../rules.ts';

const PATHS: Record<Choice | 'not_able_to_see', string> = {
  yes: 'M10 25l9 9 19-21',
  no: 'M12 12l24 24M36 12L12 36',
  sort_of: 'M8 27c5-9 11-9 16-3s11 6 16-3',
  unsure: 'M16 18c0-11 17-10 16 0-1 6-8 6-8 12M24 37v2',
  not_able_to_ask: 'M8 10h32v22H22l-8 8v-8H8zM17 16l14 10M31 16L17 26',
  not_able_to_see: 'M6 24c9-13 27-13 36 0-9 13-27 13-36 0zM10 40L38 8',
};

export function Shape({ of }: { of: string }) {
  const path = PATHS[of as Choice];
  if (!path) return null;
  return (
    <svg class="l-shape" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
