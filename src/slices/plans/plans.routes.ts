import type { Route } from '../../request.ts'

/** The order matters: a fixed address must come before one with a part that is filled in. */
export const plansRoutes: readonly Route[] = []
