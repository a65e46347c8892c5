import type { Client } from '../../../tests/support/client.ts'
import {
  allAnswered,
  areaIds,
  beginAssessment,
  fillAreas,
  submitAssessment,
} from '../../../tests/support/made-assessments.ts'

/** A submitted assessment with answers in its first area alone; gives its id. */
export async function submitOneArea(client: Client, about?: string): Promise<string> {
  const id = await beginAssessment(client, about)
  const [first = ''] = await areaIds(client, id)
  await fillAreas(client, id, { filling: allAnswered('agree'), areas: [first] })
  await submitAssessment(client, id)
  return id
}
