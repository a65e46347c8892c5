// The areas that a plan is about, in its order, each with where it should go and how far its actions are. The buttons that
// move one work without a script.
import { routes } from '../../../routes.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { progressInWords } from '../look/summarise-counts.rules.ts'
import { MoveButtons } from '../move-buttons.page.tsx'
import type { Plan } from '../plan-record.rules.ts'
import type { AreasFound } from './choose-areas.queries.ts'
import { movesInWords } from './close-loop.rules.ts'
import { AreaStandings } from './plan-areas-standing.page.tsx'

type Props = {
  readonly plan: Plan
  readonly found: AreasFound
  /** The area that was moved just now. */
  readonly moved: string | undefined
}

export function PlannedAreas({ plan, found, moved }: Props) {
  const { planned, framework, loops } = found
  return (
    <>
      <h2 class="govuk-heading-m">In the plan, in its order</h2>
      <Form action={routes.movePlanArea.href({ plan: plan.id })}>
        <ol class="tiex-scores">
          {planned.map((area, index) => {
            const { areaId, title, target, counts } = area
            const loop = loops.find((one) => one.areaId === areaId)
            const goal = framework.categories.find(({ id }) => id === target)?.label
            const others = { previous: planned[index - 1]?.areaId, next: planned[index + 1]?.areaId }
            return (
              <li class="tiex-scores__item tiex-keep" id={`area-${areaId}`}>
                <span class="tiex-scores__name">
                  {title}
                  <span class="tiex-scores__detail">
                    {goal && `Should become ${goal}. `}
                    {progressInWords(counts)}.
                    {loop && ` Assessed again since it was planned: ${movesInWords(loop.moves)}.`}
                    {moved === areaId && (
                      <strong>
                        {' '}
                        Moved to place {index + 1} of {planned.length}.
                      </strong>
                    )}
                  </span>
                  {planned.length > 1 && <MoveButtons id={areaId} title={title} {...others} />}
                </span>{' '}
                <span>
                  <AreaStandings standings={area.standings} />
                </span>
              </li>
            )
          })}
        </ol>
      </Form>
      <Button href={routes.planSuggestions.href({ plan: plan.id })} variant="secondary">
        See suggested actions
      </Button>
    </>
  )
}
