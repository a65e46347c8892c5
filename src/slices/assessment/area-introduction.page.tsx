// The head of an area's page: which area it is, what it means for a round, what it is about, and how far the draft is.
import { Details } from '../../ui/govuk/details.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import type { Area } from '../framework/framework.rules.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import { neighbours } from './area-order.rules.ts'
import { progress } from './assessment-progress.rules.ts'
import type { FullAssessment } from './assessment-record.rules.ts'
import { RoundNotice } from './round-notice.page.tsx'

type Props = { full: FullAssessment; area: Area; round: Round | undefined }

export function AreaIntroduction({ full, area, round }: Props) {
  const { framework, responses } = full
  const { areasCompleted, areas, minutesLeft } = progress(framework, responses)
  const { place } = neighbours(framework, area)
  return (
    <>
      <span class="govuk-caption-l">{`Area ${place} of ${framework.areas.length}`}</span>
      <h1 class="govuk-heading-l">{area.title}</h1>
      <RoundNotice round={round} />
      <p class="tiex-lead">{area.description}</p>
      <ProgressLine done={areasCompleted} total={areas.length} minutesLeft={minutesLeft} />
      <Details summary="What good looks like">
        <ul class="govuk-list govuk-list--bullet">
          {area.whatGoodLooksLike.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}
