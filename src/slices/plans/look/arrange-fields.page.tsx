// The form that says how the list is to be shown. It asks with GET, so that the answer is an address to keep and to send.
import { routes } from '../../../routes.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { type Choice, dueChoices, filterChoices, statusChoices } from './arrange-choices.rules.ts'
import type { Arrangement, Grouping, Sorting } from './arrange-plan.rules.ts'
import type { PlanView } from './view-plan.rules.ts'

const groupings: Readonly<Record<Grouping, string>> = {
  area: 'Area',
  focus: 'Focus',
  owner: 'Owner',
  status: 'Status',
  due: 'Due date',
  none: 'No groups',
}
const sortings: Readonly<Record<Sorting, string>> = {
  plan: "The plan's own order",
  due: 'Due date',
  priority: 'Priority',
  title: 'Title',
}

type Props = { readonly view: PlanView; readonly arrangement: Arrangement }

export function ArrangeFields({ view, arrangement }: Props) {
  const { areas, focuses, owners } = filterChoices(view)
  const any = (text: string, choices: readonly Choice[]) => [{ value: '', text }, ...choices]
  const fields = [
    { name: 'group', label: 'Group by', items: choicesOf(groupings), value: arrangement.group },
    { name: 'sort', label: 'Sort by', items: choicesOf(sortings), value: arrangement.sort },
    { name: 'area', label: 'Area', items: any('All areas', areas), value: arrangement.area },
    { name: 'focus', label: 'Focus', items: any('Any focus', focuses), value: arrangement.focus },
    { name: 'owner', label: 'Owner', items: any('Anybody', owners), value: arrangement.owner },
    { name: 'status', label: 'Status', items: any('Any status', statusChoices), value: arrangement.status },
    { name: 'due', label: 'Due', items: any('Any time', dueChoices), value: arrangement.due },
  ]
  return (
    <Details summary="Group, filter and sort" class="tiex-no-print govuk-!-margin-bottom-2">
      <Form action={routes.plan.href({ plan: view.full.plan.id })} method="get">
        <div class="tiex-filter">
          {fields.map((field) => (
            <Select {...field} />
          ))}
          <Button variant="secondary">Show</Button>
        </div>
      </Form>
    </Details>
  )
}

function choicesOf(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}
