// The new name of a team. Where somebody else has renamed it meanwhile, both names are in sight.
import { routes } from '../../routes.ts'
import { errorLinks } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Team } from './team-record.rules.ts'

type Props = {
  readonly team: Team
  readonly typed?: string
  readonly error?: string
  /** Somebody else has renamed it since the form was made. */
  readonly isOvertaken?: boolean
}

export function RenameTeamPage({ team, typed = team.name, error, isOvertaken = false }: Props) {
  const overtaken = `Somebody else has renamed the team to "${team.name}". Save again to rename it to this`
  const problem = isOvertaken ? overtaken : error
  return (
    <Layout
      title="Rename the team"
      errors={problem !== undefined}
      active="plans"
      back={{ href: routes.team.href({ team: team.id }) }}
    >
      <ErrorSummary errors={errorLinks(problem === undefined ? {} : { name: problem })} />
      <span class="govuk-caption-l tiex-user-text">{team.name}</span>
      <h1 class="govuk-heading-l">Rename the team</h1>
      <Form action={routes.renameTeam.href({ team: team.id })}>
        <HiddenFields values={{ from: team.name }} />
        <Input
          name="name"
          label="Name of the team"
          hint="Everyone at your council can see it"
          value={typed}
          error={problem}
        />
        <ButtonGroup cancel={routes.team.href({ team: team.id })}>
          <Button preventDoubleClick>Save</Button>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}
