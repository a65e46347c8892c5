// How an area that stands somewhere is handed to the components: its link, its look, and its choice in words.
import { routes } from '../../routes.ts'
import type { ScoreItem } from '../../ui/score-list.tsx'
import type { AreaStanding } from '../scoring/scoring.rules.ts'

export function areaHref(assessmentId: string, areaId: string): string {
  return routes.areaResult.href({ id: assessmentId, area: areaId })
}

/** `detail`: how far its actions are. In the matrix a choice is one word beside the category, so that a low score there does not read as a failure. */
export function toMatrixCell(assessmentId: string, standing: AreaStanding, detail?: string) {
  const { areaId, look, word, score, chosen } = standing
  return {
    href: areaHref(assessmentId, areaId),
    category: look,
    score,
    word: chosen ? `${word} (chosen)` : word,
    detail,
  }
}

export function toScoreItem(assessmentId: string, standing: AreaStanding): ScoreItem {
  const { areaId, title, look, word, score, chosen } = standing
  return {
    name: title,
    href: areaHref(assessmentId, areaId),
    category: look,
    score,
    word,
    detail: chosen && <ChosenReason reason={chosen.reason} />,
  }
}

/** "Chosen: the reason", as it was typed. */
export function ChosenReason({ reason }: { readonly reason: string }) {
  if (reason.trim() === '') return <>Chosen. No reason was given.</>
  return <span class="tiex-user-text">Chosen: {reason}</span>
}
