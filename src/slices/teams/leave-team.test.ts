// Leaving a team and being taken out of it; a team is never left without somebody who may sign in.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'
import { countMails } from '../rounds/round.fixture.ts'
import { followed, invite, join, makeTeam, type Signed, stop, teamOf, teamWords } from './team.fixture.ts'

let app: TestApp
let priya: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn({ email: 'priya.shah@hartlepool.gov.uk', name: 'Priya Shah', isLead: true })
})
after(() => app.close())
// The same person invites into every team here, within one quarter of an hour.
beforeEach(() => app.database.jobsPool.query('delete from identity.attempt'))

const leave = (client: Signed, team: string) => client.post(routes.leaveTeam.href({ team }), {})
const takeOut = (client: Signed, team: string, person: string) =>
  client.post(routes.takeOutOfTeam.href({ team }), { person })

async function pair(name: string): Promise<{ team: string; tom: Signed }> {
  const email = `${name.toLowerCase().replaceAll(' ', '-')}@hartlepool.gov.uk`
  const { team, others } = await teamOf(app, priya, { name, emails: [email] })
  return { team, tom: others[0] ?? assert.fail('nobody joined') }
}

describe('leaving', () => {
  test('says what happens; from then on the team is not there', async () => {
    const { team, tom } = await pair('Left')
    const asked = await tom.get(routes.leaveTeam.href({ team }))
    assert.match(wordsOf(asked), /You will no longer see its plan or who is in it/)
    assert.match(await followed(tom, await leave(tom, team)), /You have left the team/)
    assert.equal((await tom.get(routes.team.href({ team }))).status, 404)
    assert.equal((await leave(tom, team)).status, 404)
    assert.equal((await teamWords(priya, team)).match(/Since/g)?.length, 1)
    assert.equal(countMails(app, 'left@hartlepool.gov.uk'), 1)
  })

  test('and being invited again brings back, with a new date', async () => {
    const { team, tom } = await pair('Back')
    await leave(tom, team)
    app.clock.advance(24 * 3_600_000)
    priya = await app.signedIn({ email: 'priya.shah@hartlepool.gov.uk' })
    await invite(priya, team, 'back@hartlepool.gov.uk')
    tom.cookies.clear()
    const again = await app.signedIn({ email: 'back@hartlepool.gov.uk' })
    assert.match(await followed(again, await join(again, team)), /\(you\) Since 4 December 2026/)
  })

  test('the only one cannot leave, and is told to close the team instead', async () => {
    const team = await makeTeam(priya, 'Alone')
    assert.match(
      wordsOf(await priya.get(routes.leaveTeam.href({ team }))),
      /You are the only one in this team/,
    )
    const answer = await leave(priya, team)
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /so you cannot leave it\. Close it instead/)
    assert.ok(answer.html.includes(`href="${routes.closeTeam.href({ team })}"`))
    await priya.post(routes.closeTeam.href({ team }), {})
    const closed = await leave(priya, team)
    assert.equal(closed.status, 422)
    assert.match(
      wordsOf(closed),
      /It is closed: nothing in its plan changes any more, and nobody else sees it/,
    )
  })

  test('somebody who was stopped does not count: the other one stays', async () => {
    const { team, tom } = await pair('Stopped')
    await stop(app, tom.personId)
    assert.match(wordsOf(await priya.get(routes.leaveTeam.href({ team }))), /You are the only one/)
    assert.equal((await leave(priya, team)).status, 422)
    assert.match(await teamWords(priya, team), /Priya Shah \(you\)/)
  })

  test('a closed team can still be left, but not by the last', async () => {
    const { team, tom } = await pair('Closed behind')
    await priya.post(routes.closeTeam.href({ team }), {})
    assert.match(wordsOf(await tom.get(routes.leaveTeam.href({ team }))), /so you cannot come back/)
    assert.match(await followed(tom, await leave(tom, team)), /You have left the team/)
    assert.equal((await leave(priya, team)).status, 422)
  })

  test('of two who leave at once, one stays', async () => {
    for (let times = 0; times < 5; times += 1) {
      const { team, tom } = await pair(`Both ${times}`)
      const statuses = (await Promise.all([leave(priya, team), leave(tom, team)])).map(({ status }) => status)
      assert.deepEqual(statuses.toSorted(), [303, 422])
    }
  })
})

describe('taking out', () => {
  test('asks first, tells the person by mail, and they see the team no longer', async () => {
    const { team, tom } = await pair('Taken out')
    const asked = await priya.get(routes.takeOutOfTeam.href({ team }, { person: tom.personId }))
    assert.match(wordsOf(asked), /Take Officer \d+ out of the team/)
    assert.match(wordsOf(asked), /They are told by e-mail/)
    const fields = asked.formFields()
    const answer = await priya.post(routes.takeOutOfTeam.href({ team }), fields)
    assert.match(await followed(priya, answer), /They are no longer in the team/)
    const mail = await app.mailTo('taken-out@hartlepool.gov.uk', 1)
    assert.match(mail, /Subject: You are no longer in a team: Taken out/)
    assert.match(mail.replaceAll('\n', ' '), /Priya Shah has taken you out of the team "Taken out"/)
    assert.deepEqual(mail.match(/https?:\S+/g), ['http://localhost:3000'])
    assert.equal((await tom.get(routes.team.href({ team }))).status, 404)
    assert.match(await followed(priya, await takeOut(priya, team, tom.personId)), /Nobody was taken out/)
    const address = routes.takeOutOfTeam.href({ team }, { person: tom.personId })
    assert.equal((await priya.get(address)).status, 404)
  })

  test('not somebody who is not in the team, and not oneself', async () => {
    const { team } = await pair('Nobody out')
    const stranger = await app.signedIn()
    const ask = (person: string) => priya.get(routes.takeOutOfTeam.href({ team }, { person }))
    assert.equal((await ask(stranger.personId)).status, 404)
    assert.equal((await ask('x')).status, 404)
    assert.equal((await ask(priya.personId)).location, routes.leaveTeam.href({ team }))
    assert.match(await followed(priya, await takeOut(priya, team, stranger.personId)), /Nobody was taken out/)
    assert.match(await followed(priya, await takeOut(priya, team, priya.personId)), /Nobody was taken out/)
    assert.equal((await takeOut(priya, team, 'x')).status, 404)
  })

  test('somebody who was stopped goes without a mail', async () => {
    const { team, tom } = await pair('Stopped out')
    await stop(app, tom.personId)
    const asked = await priya.get(routes.takeOutOfTeam.href({ team }, { person: tom.personId }))
    assert.match(wordsOf(asked), /They will no longer see its plan/)
    assert.doesNotMatch(wordsOf(asked), /told by e-mail/)
    assert.match(await followed(priya, await takeOut(priya, team, tom.personId)), /no longer in the team/)
  })

  test('of three who take each other out at once, somebody stays', async () => {
    const { team, others } = await teamOf(app, priya, {
      name: 'Circle',
      emails: ['x1@hartlepool.gov.uk', 'x2@hartlepool.gov.uk'],
    })
    const all = [priya, ...others]
    await Promise.all(all.map((one, n) => takeOut(one, team, all[(n + 1) % 3]?.personId ?? '')))
    const { rows } = await app.database.ownerPool.query(
      'select 1 from teams.membership where team_id = $1 and left_at is null',
      [team],
    )
    assert.ok(rows.length > 0)
  })
})
