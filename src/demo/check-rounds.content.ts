// Whether the rounds of content/demo fit the people who are asked in them and what they answered.
import { repeatedAt } from '../platform/files/parse-content.ts'
import { domainOf } from '../slices/councils/councils.rules.ts'
import type { AssessmentInFile, CouncilInFile, RoundInFile } from './demo-files.content.ts'
import { isWorkingDay } from './working-time.rules.ts'

/** Each fault as `place: rule`. `place`: the council's; `domains`: what may follow the @ of its addresses. */
export function roundFaults(
  place: string,
  { rounds, people }: CouncilInFile,
  domains: readonly string[],
): readonly string[] {
  const invited = people.map(({ email }) => email)
  return [
    ...repeatedAt(rounds.map(({ name }, at) => ({ id: name, place: `${place}.rounds[${at}]` }))),
    ...rounds.flatMap(({ opened, answer_by, closed, also }, at) => {
      const here = `${place}.rounds[${at}]`
      const days = [opened, ...(closed === undefined ? [] : [closed])]
      const rules: readonly (readonly [boolean, string])[] = [
        [!people.some(({ lead }) => lead), 'has no lead to open it'],
        [answer_by < opened, 'is to be answered before it opens'],
        [closed !== undefined && closed < opened, 'closes before it opens'],
        [days.some((day) => !isWorkingDay(day)), 'has a day that is no working day'],
        [
          also.some((email) => !domains.includes(domainOf(email) ?? '')),
          'invites an address of another council',
        ],
        [also.some((email) => invited.includes(email)), 'invites one of its people again'],
      ]
      return rules.filter(([broken]) => broken).map(([, rule]) => `${here}: ${rule}`)
    }),
  ]
}

/** `place`: the assessment's. */
export function inRoundFaults(
  place: string,
  one: AssessmentInFile,
  rounds: readonly RoundInFile[],
): readonly string[] {
  if (one.round === undefined) return []
  const round = rounds.find(({ name }) => name === one.round)
  if (!round) return [`${place}.round: "${one.round}" is no round of the council`]
  const rules: readonly (readonly [boolean, string])[] = [
    [one.service !== undefined, 'is of a service, and its round of the whole council'],
    [one.begun < round.opened, 'begins before its round opens'],
    [
      round.closed !== undefined && (one.submitted ?? one.saved ?? one.begun) >= round.closed,
      'ends after its round',
    ],
  ]
  return rules.filter(([broken]) => broken).map(([, rule]) => `${place}: ${rule}`)
}
