// The addresses of `people`.
import type { Route } from '../app/route.ts';

export const people: Route[] = [];
