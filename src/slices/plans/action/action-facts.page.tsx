// What an action is, as pairs of name and value.

import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import { routes } from '../../../routes.ts'
import { CategoryTag } from '../../../ui/category-tag.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { findArea } from '../../framework/framework.rules.ts'
import { lookOf } from '../../scoring/scoring.rules.ts'
import { areaTitle } from '../look/arrange-areas.rules.ts'
import { isOverdue, type Link } from '../plan-record.rules.ts'
import { ownerHasLeft, ownerName, priorityWords } from '../plan-words.rules.ts'
import { sourceWords, statementWords, targetWords } from './action-words.rules.ts'
import { resourceWords } from './history-words.rules.ts'
import type { ActionView } from './view-action.queries.ts'

type Props = { readonly view: ActionView }

export function ActionFacts({ view }: Props) {
  const { action, framework } = view
  const { why, startsOn, statementId, links, source } = action
  return (
    <SummaryList
      rows={[
        {
          key: 'What and why',
          value: why === '' ? 'Nothing written yet' : <span class="tiex-user-text">{why}</span>,
        },
        { key: 'Owner', value: <OwnerShown view={view} /> },
        startsOn !== undefined && { key: 'Start date', value: dayInWords(startsOn) },
        { key: 'Due date', value: <Due view={view} /> },
        { key: 'Priority', value: priorityWords[action.priority] },
        { key: 'Area', value: <AreaShown view={view} /> },
        statementId !== undefined && { key: 'Statement', value: statementWords(framework, statementId) },
        view.target !== undefined && { key: 'Target for the area', value: <Target view={view} /> },
        source && { key: 'Made from', value: sourceWords(framework, source) },
        links.length > 0 && { key: 'Links', value: <Links view={view} /> },
      ]}
    />
  )
}

function OwnerShown({ view }: Props) {
  const { names, action, plan } = view
  const name = <span class="tiex-user-text">{ownerName(names, action.owner)}</span>
  if (!plan.mayEdit) return name
  const href = `${routes.changeAction.href({ plan: plan.id, action: action.id })}#owner`
  if (ownerHasLeft(names, action.owner))
    return (
      <>
        {name}
        <br />
        <a class="govuk-link tiex-no-print" href={href}>
          Choose another owner
        </a>
      </>
    )
  return action.owner ? (
    name
  ) : (
    <>
      {name}
      <br />
      <a class="govuk-link tiex-no-print" href={href}>
        Choose an owner
      </a>
    </>
  )
}

function Due({ view: { action, today } }: Props) {
  if (action.dueOn === undefined) return <>No due date</>
  const day = dayInWords(action.dueOn)
  if (!isOverdue(action, today)) return <>{action.dueOn === today ? `${day}, which is today` : day}</>
  return (
    <>
      {day}
      <br />
      <strong>The due date has passed</strong>
    </>
  )
}

function AreaShown({ view }: Props) {
  const { action, framework, plan, hasResult } = view
  const { areaId, assessmentId } = action
  if (areaId === undefined) return <>No area</>
  const title = areaTitle(framework, areaId)
  return (
    <>
      {findArea(framework, areaId) ? (
        <a class="govuk-link" href={routes.plan.href({ plan: plan.id }, { area: areaId })}>
          {title}
        </a>
      ) : (
        title
      )}
      {hasResult && assessmentId !== undefined && (
        <>
          <br />
          <a class="govuk-link" href={routes.areaResult.href({ id: assessmentId, area: areaId })}>
            The result that this action was made from
          </a>
        </>
      )}
    </>
  )
}

function Target({ view: { framework, target = '' } }: Props) {
  const isKnown = framework.categories.some(({ id }) => id === target)
  const word = targetWords(framework, target)
  return isKnown ? (
    <CategoryTag category={lookOf(framework, target)} word={word} size="small" />
  ) : (
    <span>{word}</span>
  )
}

function Links({ view: { action, resources } }: Props) {
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {action.links.map((link) => (
        <li>
          <OneLink link={link} resources={resources} />
        </li>
      ))}
    </ul>
  )
}

function OneLink({ link, resources }: { readonly link: Link; readonly resources: ActionView['resources'] }) {
  if (!('resource' in link))
    return (
      <a class="govuk-link tiex-user-text" href={link.href} rel="external">
        {link.text}
      </a>
    )
  const title = resourceWords(resources, link.resource)
  if (!resources.has(link.resource)) return <>{title}</>
  return (
    <>
      <a class="govuk-link" href={routes.resource.href({ resource: link.resource })}>
        {title}
      </a>
      {' (resource)'}
    </>
  )
}
