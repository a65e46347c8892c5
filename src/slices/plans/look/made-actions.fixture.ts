// Any number of actions in any state, for properties that hold for every plan.
import { fc } from '../../../../tests/support/properties.ts'
import { addDays } from '../../../platform/clock/london-day.rules.ts'
import { type Action, priorities, statuses } from '../plan-record.rules.ts'
import { board, framework, listedAction, myself, partner, priya, shy, today } from './planned-view.fixture.ts'

const someDay = fc.option(
  fc.integer({ min: -400, max: 1200 }).map((days) => addDays(today, days)),
  { nil: undefined },
)

/** Ids are "0", "1", …; dates lie around the fixture's today. */
export const someActions: fc.Arbitrary<readonly Action[]> = fc
  .array(
    fc.record({
      areaId: fc.constantFrom(undefined, 'unknown.area', ...framework.areas.map(({ id }) => id)),
      owner: fc.constantFrom(undefined, priya, shy, myself, board, partner),
      dueOn: someDay,
      priority: fc.constantFrom(...priorities),
      status: fc.constantFrom(...statuses),
      title: fc.constantFrom('Agree charges', 'agree charges', 'Phase 2', 'Phase 10', 'Ärger'),
    }),
    { maxLength: 30 },
  )
  .map((made) => made.map((given, at) => listedAction({ id: String(at), ...given })))
