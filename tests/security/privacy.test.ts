// Everything that is somebody's own holds a marker. Whoever follows every link, opens every file, reads every mail, log line
// and job sees those markers, and no others, that "who may see what" of the product gives them.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { allRoutes, createApp } from '../../src/app.ts'
import { openPool } from '../../src/platform/database/pool.ts'
import { routes } from '../../src/routes.ts'
import { beginIn } from '../../src/slices/rounds/round.fixture.ts'
import { type Answer, Client } from '../support/client.ts'
import { emailOf, marker, type Persona, personas } from './cast.ts'
import { planRights } from './plan-access-table.ts'
import { planned, plannedWhats, teamMessage, teamName } from './plan-things.ts'
import { requestFor, thingNames, thingShelf } from './table-request.ts'
import { area, option, statements, written } from './things.ts'
import { openWatchedCast } from './watched-cast.ts'

// In production: elsewhere, mails can be read at an address that everybody may open.
const { cast, watch, close } = await openWatchedCast({ NODE_ENV: 'production' })
after(close)
const shelf = thingShelf(cast)

type Insider = Exclude<Persona, 'anonymous'>
const insiders = personas.filter((one): one is Insider => one !== 'anonymous')
const council: readonly Persona[] = ['owner', 'colleague', 'lead']
const plans = [
  ['personal plan', 'personal', ['owner']],
  ['shared personal plan', 'shared', ['colleague']],
  ['team plan', 'team', ['owner']],
  ['plan of a closed team', 'closed', []],
  ['council plan', 'council', ['lead']],
  ['plan shared with the LGA', 'lga', ['other-lead']],
] as const

/** Who may see what is written, read from the product's table. Whoever is not named may not. */
const maySee: Readonly<Record<string, readonly Persona[]>> = {
  ...Object.fromEntries(
    insiders.flatMap((one) => [
      [marker('name', one), [one]],
      [marker('mail', one), [one]],
      [marker('job', one), [one]],
      [marker('directorate', one), [one]],
    ]),
  ),
  // Those who agreed, and leads, are shown to their council.
  [marker('name', 'colleague')]: [...council, 'lga'],
  [marker('name', 'disabled')]: council,
  [marker('name', 'lead')]: council,
  [marker('name', 'other-officer')]: ['other-officer', 'other-lead'],
  [marker('name', 'other-lead')]: ['other-officer', 'other-lead'],
  // Whoever asks to be a lead agrees that the LGA sees who they are. Leads see whom they invited.
  [marker('mail', 'colleague')]: ['colleague', 'lead', 'lga'],
  [marker('job', 'colleague')]: ['colleague', 'lga'],
  [marker('mail', 'owner')]: ['owner', 'lead'],
  // Those in a team see whom it has invited.
  [marker('mail', 'lead')]: council,
  [written.draftNote]: ['owner'],
  [written.submittedNote]: [...council, 'lga'],
  // Nobody else of the council has submitted in it.
  [written.openNote]: ['owner', 'lga'],
  [written.closedNote]: [...council, 'lga'],
  [written.roundName]: [...council, 'lga'],
  [written.invitation]: ['owner', 'colleague', 'lead'],
  [written.reason]: [...council, 'lga'],
  [written.dissent]: [...council, 'lga'],
  ...Object.fromEntries(
    plans.flatMap(([name, kind, importers]) =>
      plannedWhats.map((what) => [
        planned(what, kind),
        what === 'import' ? importers : planRights[name].reads,
      ]),
    ),
  ),
  [teamName]: council,
  [teamMessage]: council,
}

/** Who joined a team is named to the others in it, there and in its plan, and nowhere else. */
async function maySeeInTeam(word: string, persona: Persona, address: string): Promise<boolean> {
  if (word !== marker('name', 'owner') || persona !== 'colleague') return false
  const things = [await shelf('team plan'), await shelf('plan of a closed team')]
  const places = things.flatMap(({ params: { team = '', plan = '' } }) => [
    routes.team.href({ team }),
    routes.plan.href({ plan }),
  ])
  return places.some((place) => address.startsWith(place))
}

const seen = new Map<Persona, Set<string>>()

for (const persona of personas)
  test(`${persona}: sees what is theirs to see, on every page and in every file, and nothing else`, async () => {
    if (persona === 'lga') await askToLead()
    const client = await cast.enter(persona)
    const found = new Set<string>()
    seen.set(persona, found)
    for await (const { address, text } of everything(client, persona === 'owner'))
      for (const [word] of text.matchAll(/zq[a-z]+zq[a-z]+/g)) {
        const may = maySee[word]?.includes(persona) || (await maySeeInTeam(word, persona, address))
        assert.ok(may, `${word} at ${address}`)
        found.add(word)
      }
  })

test('nothing was looked for in vain: each marker was there for somebody', () => {
  const all = new Set([...seen.values()].flatMap((words) => [...words]))
  // Somebody who is disabled, or has not said their name, has no page on which it stands.
  const withoutPage = ['disabled', 'newcomer'].flatMap((one) =>
    (['name', 'mail', 'job', 'directorate'] as const).map((what) => marker(what, one)),
  )
  assert.deepEqual(
    Object.keys(maySee).filter(
      (word) => !all.has(word) && !withoutPage.includes(word) && maySee[word]?.length !== 0,
    ),
    [],
  )
})

test('a name goes from every page and file as soon as its owner changes their mind', async () => {
  const lead = await cast.enter('lead')
  const { params } = await shelf('submitted')
  const address = routes.results.href({ id: params.id ?? '' })
  const owner = await cast.enter('owner')
  const choose = (showName: 'yes' | 'no') =>
    owner.post(routes.account.href(), {
      name: marker('name', 'owner'),
      jobTitle: 'x',
      directorate: '',
      showName,
    })
  const shows = async () => {
    const answers = [
      await lead.get(address),
      await lead.get(routes.people.href()),
      await lead.get(routes.assessments.href()),
    ]
    const report = await lead.get(routes.reportWord.href({ id: params.id ?? '' }))
    return [...answers.map(({ html }) => html), textOf(report)].map((text) =>
      text.includes(marker('name', 'owner')),
    )
  }
  await choose('yes')
  assert.deepEqual(await shows(), [true, true, true, true])
  await choose('no')
  assert.deepEqual(await shows(), [false, false, false, false])
})

test('mails say to each what they may know, and to nobody what a colleague wrote or is', async () => {
  const lead = await cast.enter('lead')
  const { params } = await shelf('in an open round')
  const round = params.round ?? ''
  const more = 'somebody.new@hartlepool.gov.uk'
  await lead.post(routes.inviteColleagues.href({ round }), { addresses: more, message: written.invitation })
  await cast.app.mailTo(more)
  await beginIn(await cast.enter('colleague'), round)
  await lead.post(routes.closeRound.href({ round }), { late: 'no' })
  for (const email of [emailOf('owner'), emailOf('colleague'), more]) await mailAbout(email, /clos/i)
  await lead.post(routes.allowLate.href({ round }), { late: 'yes' })
  await mailAbout(emailOf('colleague'), /submit your draft/)
  for (const mail of mails()) {
    const [head = '', ...body] = mail.split('\n\n')
    const to = /^To: .*?([\w.]+@[\w.]+)/m.exec(head)?.[1] ?? ''
    assert.match(to, /^(zqmailzq(owner|colleague|lga)|somebody\.new|code)/)
    // The LGA is told which council a lead is asked for, and nothing of anybody in it.
    const allowed = to.startsWith(marker('mail', 'lga'))
      ? []
      : [written.roundName, written.invitation, marker('name', 'lead'), to.split('@')[0]]
    for (const [word] of body.join('\n\n').matchAll(/zq[a-z]+zq[a-z]+/g))
      assert.ok(allowed.includes(word), `${word} in a mail to ${to}`)
  }
})

test('a code is nowhere in the database, in a log line or at an address', async () => {
  const client = cast.app.client()
  const email = 'code@hartlepool.gov.uk'
  const asked = await client.post(routes.signIn.href(), { email })
  const code = /^\d{6,}$/m.exec(await cast.app.mailTo(email))?.[0] ?? ''
  assert.match(code, /^\d{8}$/)
  const wrong = await client.post(routes.signInCode.href(), {
    code: code.replace(/^./, (one) => `${(Number(one) + 1) % 10}`),
  })
  assert.equal(wrong.status, 422)
  const stored = await watch.dump()
  assert.ok(stored.includes(email), 'the request is there')
  assert.ok(!stored.includes(code), 'in the database')
  const entered = await client.post(routes.signInCode.href(), { code })
  assert.equal(entered.status, 303)
  const token = client.cookies.get('session') ?? ''
  assert.ok(token.length > 20)
  for (const secret of [code, token]) {
    assert.ok(!(await watch.dump()).includes(secret), 'in the database')
    assert.ok(!cast.app.logged.join('').includes(secret), 'in a log line')
    assert.ok(!`${asked.location}${entered.location}`.includes(secret), 'at an address')
  }
})

test('jobs hold ids, and nothing that anybody is or wrote', async () => {
  const jobs = (await watch.dump()).split('\n').filter((row) => row.startsWith('pgboss.'))
  assert.ok(jobs.some((row) => row.startsWith('pgboss.job')))
  assert.doesNotMatch(jobs.join('\n'), /zq[a-z]+zq|@[\w-]+\.gov\.uk/)
})

test('the audit trail holds ids, and nothing that anybody is or wrote', async () => {
  const entries = (await watch.dump()).split('\n').filter((row) => row.startsWith('audit.'))
  assert.ok(entries.length > 3)
  assert.doesNotMatch(entries.join('\n'), /zq[a-z]+zq|@/)
})

test('log lines hold nothing personal, whatever goes wrong', async () => {
  const { ownerPool } = cast.app.database
  const { params } = await shelf('draft')
  const client = await cast.enter('owner')
  const { id = '' } = params
  const address = routes.area.href({ id, area: area.id })
  const save = () =>
    client.post(address, {
      version: '1',
      [statements[0] ?? '']: option,
      'note.rationale': written.draftNote,
    })
  // PostgreSQL quotes the whole row when a check fails, and the value when a key is taken or a text is no number.
  await ownerPool.query(
    "alter table assessment.response add constraint planted check (notes::text !~ 'zq') not valid",
  )
  assert.equal((await save()).status, 500)
  await ownerPool.query('alter table assessment.response drop constraint planted')
  await ownerPool.query("alter table identity.person add constraint planted check (name !~ 'zq') not valid")
  const details = { name: marker('name', 'owner'), jobTitle: 'x', directorate: '', showName: 'no' }
  assert.equal((await client.post(routes.account.href(), details)).status, 500)
  await ownerPool.query('alter table identity.person drop constraint planted')
  await ownerPool.query('alter table identity.person add constraint planted check (false) not valid')
  const stranger = cast.app.client()
  await stranger.post(routes.signIn.href(), { email: 'code2@hartlepool.gov.uk' })
  const code = /^\d{6,}$/m.exec(await cast.app.mailTo('code2@hartlepool.gov.uk'))?.[0] ?? ''
  assert.equal((await stranger.post(routes.signInCode.href(), { code })).status, 500)
  await ownerPool.query('alter table identity.person drop constraint planted')
  const faults = cast.app.logged.filter((line) => line.includes('"23514"'))
  assert.ok(faults.length >= 3, 'the faults are in the log')
  assert.doesNotMatch(cast.app.logged.join('\n'), /zq[a-z]+zq|@[\w-]+\.gov\.uk|192\.0\.2\.1/)
})

test('nothing of a council sticks to a connection: 1,000 requests of two councils over a single one', async () => {
  const { database, services } = { database: cast.app.database, services: cast.app.services }
  const pool = openPool(database.serviceConfig, { max: 1 })
  const app = createApp({ ...services, database: pool })
  const { id = '' } = (await shelf('submitted')).params
  const addresses = [
    routes.results.href({ id }),
    routes.people.href(),
    routes.assessments.href(),
    routes.lga.href(),
  ]
  const clients = await Promise.all(
    (['owner', 'other-officer', 'lga', 'other-lead', 'anonymous', 'lead'] as const).map(async (persona) => {
      const client = new Client(app, services.settings.baseUrl)
      for (const [name, value] of (await cast.enter(persona)).cookies) client.cookies.set(name, value)
      return client
    }),
  )
  await database.ownerPool.query(
    "alter table identity.person add constraint planted check (name !~ 'fault') not valid",
  )
  const fault = { name: 'fault', jobTitle: 'x', directorate: '', showName: 'no' }
  const first = new Map<string, string>()
  let faults = 0
  for (let turn = 0; turn < 1_000; turn += 1) {
    const who = turn % clients.length
    const client = clients[who]
    const address = addresses[Math.floor(turn / clients.length) % addresses.length] ?? ''
    assert.ok(client)
    if (turn % 7 === 3) {
      const { status } = await client.post(routes.account.href(), fault)
      assert.ok([500, 303].includes(status))
      faults += status === 500 ? 1 : 0
    }
    const { status, html, location } = await client.get(address)
    const told = `${status} ${location} ${html}`
    const key = `${who} ${address}`
    assert.ok((first.get(key) ?? told) === told, `${key} was answered otherwise before`)
    first.set(key, told)
    if (turn % 20 === 0) assert.deepEqual(await settingsLeft(pool), [])
  }
  await database.ownerPool.query('alter table identity.person drop constraint planted')
  await pool.end()
  assert.ok(faults > 50, `${faults} faults`)
})

/** What the one connection still knows of whoever asked last. */
async function settingsLeft(pool: ReturnType<typeof openPool>): Promise<string[]> {
  const names = ['person', 'council', 'role', 'email', 'session', 'browser'].map((name) => `app.${name}`)
  const { rows } = await pool.query<{ name: string }>(
    `select name from unnest($1::text[]) name where coalesce(current_setting(name, true), '') <> ''`,
    [names],
  )
  return rows.map(({ name }) => name)
}

async function askToLead(): Promise<void> {
  const colleague = await cast.enter('colleague')
  assert.equal((await colleague.post(routes.askToLead.href(), {})).status, 303)
}

type Found = { readonly address: string; readonly text: string }

/** Every address that a row of the table names, for every thing there is, and all that links lead to from there. */
async function* everything(client: Client, isOwner: boolean): AsyncGenerator<Found> {
  const waiting: string[] = []
  for (const { method, path } of allRoutes.filter((route) => route.method === 'GET')) {
    const key = `${method} ${path.pattern}`
    // Whoever knows the address of a calendar is its holder, so nobody else is given it here.
    if (path.pattern === routes.calendarFeed.pattern && !isOwner) continue
    for (const name of thingNames(key))
      waiting.push((await requestFor(cast, { key, path }, await shelf(name))).address)
  }
  const done = new Set<string>()
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (done.has(address)) continue
    done.add(address)
    const answer = await client.get(address)
    const text = textOf(answer)
    yield { address, text: `${address} ${answer.location ?? ''} ${text}` }
    waiting.push(...linksIn(answer, text))
  }
  assert.ok(done.size > 30, `only ${done.size} addresses`)
}

function linksIn(answer: Answer, text: string): string[] {
  const isPage = answer.headers.get('content-type')?.startsWith('text/html')
  const links = isPage ? [...text.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href) : []
  // Only one area holds anything of anybody's.
  return [answer.location ?? '', ...links]
    .map((href) => href.replaceAll('&amp;', '&').split('#')[0] ?? '')
    .filter((href) => href.startsWith('/') && !href.startsWith('/assets/') && !href.startsWith('/resources/'))
    .filter(
      (href) =>
        !/\/(areas|results|comparison)\/[^/]+$/.test(href.split('?')[0] ?? '') || href.includes(area.id),
    )
}

/** The words of an answer; of a Word file or a spreadsheet those of all its parts, of a calendar those of unbroken lines. */
function textOf({ bytes, html, headers }: Answer): string {
  if (headers.get('content-type')?.includes('text/calendar')) return html.replaceAll(/\r\n[ \t]/g, '')
  if (!/wordprocessingml|spreadsheetml/.test(headers.get('content-type') ?? '')) return html
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
    .replaceAll(/<[^>]*>/g, ' ')
}

function mails(): string[] {
  const folder = join(cast.app.services.settings.dataDir, 'mail')
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}

async function mailAbout(email: string, what: RegExp): Promise<void> {
  for (let count = 0; count < 20; count += 1) if (what.test(await cast.app.mailTo(email, count))) return
  throw new Error(`No mail about ${what} to ${email}`)
}
