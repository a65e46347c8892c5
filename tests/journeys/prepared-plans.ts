// Plans with everything that a page can show: every status, long texts, overdue and undated, owned by people, teams and
// texts; a team with somebody invited; a file looked at before its actions are added.
import { routes } from '../../src/routes.ts'
import type { Browsing } from '../support/browser.ts'
import type { Client, Fields } from '../support/client.ts'
import { council, longNote, longWord, people } from './prepared-people.ts'

export async function preparePlans(browsing: Pick<Browsing, 'signedIn' | 'database'>) {
  const officer = await browsing.signedIn(people.officer)
  const colleague = await browsing.signedIn(people.colleague)
  const lead = await browsing.signedIn(people.lead)
  const newStarter = await browsing.signedIn(people.newStarter)
  const planOf = async (where: string, value: string) => {
    const found = await browsing.database.ownerPool.query<{ id: string }>(
      `select id from plans.plan where ${where} = $1`,
      [value],
    )
    return found.rows[0]?.id ?? ''
  }
  const own = await planOf('owner_id', officer.personId)
  const ofColleague = await planOf('owner_id', colleague.personId)
  const empty = await planOf('owner_id', newStarter.personId)
  const ofCouncil = await planOf("kind = 'council' and council_code", council)

  await takeSuggestions(officer, own)
  const [plain = '', full = '', blocked = '', done = '', dropped = ''] = await addAll(officer, own, [
    { title: 'Ask for unit costs', priority: 'could' },
    {
      title: `${longWord} ${'and all that goes with it '.repeat(5)}`.trim(),
      why: longNote,
      priority: 'must',
      'owner-text': 'The finance system supplier of the whole sub-region, whoever wins it',
      ...day('start', '2026-12-01'),
      ...day('due', '2026-12-24'),
      'link-text-1': `Business case ${longWord}`,
      'link-href-1': `https://example.org/${'long/'.repeat(40)}`,
    },
    { title: 'Renew the contract', priority: 'should', ...day('due', '2026-11-02') },
    { title: 'Publish the register', priority: 'must', ...day('due', '2026-12-01') },
    { title: 'Buy another system', priority: 'could', ...day('due', '2027-04-01') },
  ])
  await report(officer, { plan: own, action: blocked }, { status: 'blocked', reason: 'No money until April' })
  await report(officer, { plan: own, action: done }, { status: 'done', reason: 'It is on the website' })
  await report(
    officer,
    { plan: own, action: dropped },
    { status: 'dropped', reason: longNote.slice(0, 2000) },
  )
  await report(
    officer,
    { plan: own, action: full },
    { status: 'in-progress', comment: 'Two suppliers replied' },
  )
  const steps: string[] = []
  for (const title of ['Ask legal', `Write ${'to every supplier '.repeat(10)}`.trim()])
    steps.push(await addStep(officer, { plan: own, action: full }, { title, ...day('due', '2026-12-20') }))
  const [step = ''] = steps
  await officer.post(routes.tickStep.href({ plan: own, action: full, step: steps[1] ?? '' }), { done: 'yes' })

  await takeSuggestions(colleague, ofColleague)
  await addAll(colleague, ofColleague, [{ title: 'Talk to Dorset', priority: 'should' }])
  await colleague.post(routes.sharePlan.href({ plan: ofColleague }), { share: 'yes' })

  const board = await makeTeam(officer, `Digital and data board ${longWord.slice(0, 40)}`)
  const alone = await makeTeam(officer, 'Working party of one')
  const closed = await makeTeam(officer, 'Depot project')
  await officer.post(routes.closeTeam.href({ team: closed }), {})
  const addresses = `${people.colleague.email}, ${people.lead.email}`
  await officer.post(routes.inviteToTeam.href({ team: board }), {
    addresses,
    message: longNote.slice(0, 500),
  })
  await colleague.post(routes.joinTeam.href({ team: board }), { answer: 'join' })

  const ofBoard = await planOf('team_id', board)
  const [shared = ''] = await addAll(officer, ofBoard, [
    {
      title: `Invite ${longWord}`,
      priority: 'must',
      owner: `person:${colleague.personId}`,
      ...day('due', '2026-12-10'),
    },
  ])
  const [reported = ''] = await addAll(lead, ofCouncil, [
    {
      title: 'Agree one data standard',
      priority: 'must',
      owner: `person:${officer.personId}`,
      ...day('due', '2026-12-18'),
    },
    { title: 'Let teams lead', priority: 'should', owner: `team:${board}`, ...day('due', '2027-06-30') },
  ])
  await lead.post(routes.sharePlan.href({ plan: ofCouncil }), { share: 'yes' })

  const read = async (pasted: string) =>
    idIn(await officer.post(routes.importActions.href({ plan: own }), { pasted }), 1)
  const rows = `title,due_on,priority,status,owner
Good row,12/03/2027,must,,
Ask for unit costs,,,,
${longWord},never,perhaps,gone,
,,,,`
  return {
    own,
    ofColleague,
    ofCouncil,
    empty,
    plain,
    full,
    done,
    step,
    board,
    ofBoard,
    shared,
    alone,
    closed,
    reported,
    mixedImport: await read(rows),
    badImport: await read('title,due_on\nNo date,never'),
    colleagueId: colleague.personId,
  }
}

function day(name: 'start' | 'due', on: string): Fields {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

type Answered = { readonly status: number; readonly location: string | null; readonly text: string }

/** The id in this place of the address that a form led to. */
function idIn({ status, location, text }: Answered, place = 0): string {
  const id = location?.match(/[\da-f]{8}-[\da-f-]{27}/g)?.[place]
  if (!id) throw new Error(`Not made: ${status} ${text.slice(0, 300)}`)
  return id
}

async function addAll(client: Client, plan: string, actions: readonly Fields[]): Promise<string[]> {
  const ids: string[] = []
  for (const fields of actions) ids.push(idIn(await client.post(routes.addAction.href({ plan }), fields), 1))
  return ids
}

async function report(client: Client, key: { plan: string; action: string }, fields: Fields): Promise<void> {
  const { status, text } = await client.post(routes.changeStatus.href(key), { ...fields, version: '1' })
  if (status !== 303) throw new Error(`Not reported: ${status} ${text.slice(0, 300)}`)
}

async function addStep(
  client: Client,
  key: { plan: string; action: string },
  fields: Fields,
): Promise<string> {
  await client.post(routes.addStep.href(key), fields)
  const { html } = await client.get(routes.action.href(key))
  const ids = [...html.matchAll(/\/steps\/([\da-f-]{36})/g)].map(([, id = '']) => id)
  return ids.at(-1) ?? ''
}

async function makeTeam(client: Client, name: string): Promise<string> {
  return idIn(await client.post(routes.teams.href(), { name }))
}

/** The first areas of the last assessment, and two of what is suggested for them. */
async function takeSuggestions(client: Client, plan: string): Promise<void> {
  const areas = await client.get(routes.planAreas.href({ plan }))
  const ids = [...areas.html.matchAll(/name="area"[^>]*value="([^"]+)"/g)].map(([, id = '']) => id)
  const chosen = await client.post(routes.planAreas.href({ plan }), { area: ids.slice(0, 5) })
  if (chosen.status !== 303) throw new Error(`Not chosen: ${chosen.status} ${chosen.text.slice(0, 300)}`)
  const { html } = await client.get(routes.planSuggestions.href({ plan }))
  const keys = [...html.matchAll(/name="take"[^>]*value="([^"]+)"/g)].map(([, key = '']) => key)
  const taken = await client.post(routes.planSuggestions.href({ plan }), { take: keys.slice(0, 2) })
  if (taken.status !== 303) throw new Error(`Not taken: ${taken.status} ${taken.text.slice(0, 300)}`)
}
