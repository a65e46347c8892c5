// Entering the code and, where an address serves several councils, choosing one: then the person is let in.
import { keyedHash, sameHash } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { clearCookie, readCookie, setCookie } from '../../platform/http/cookies.ts'
import { page, type Reply, seeOther, withCookies } from '../../platform/http/reply.ts'
import type { Actor, Ask } from '../../request.ts'
import { routes } from '../../routes.ts'
import { type Council, domainOf } from '../councils/councils.rules.ts'
import { councilsByDomain } from '../councils/index.ts'
import { countAttempt } from './attempt.queries.ts'
import { CannotEnterPage } from './cannot-enter.page.tsx'
import { ChooseCouncilPage } from './choose-council.page.tsx'
import { type Entered, enter, isKnownLga, nameProvenAddress } from './enter.queries.ts'
import { parseCode } from './enter-code.form.ts'
import { EnterCodePage } from './enter-code.page.tsx'
import { RequestCodePage } from './request-code.page.tsx'
import { sessionCookie } from './session.rules.ts'
import { endSignIn, findSignIn, noteTry } from './sign-in.queries.ts'
import { askingCookie, type Entry, entryOf, mostTries, type SignIn, stateOf } from './sign-in.rules.ts'

type AskEnter = Ask<Actor, typeof routes.signInCode | typeof routes.signInCouncil>

export async function viewEnterCode(ask: AskEnter): Promise<Reply> {
  const signIn = await ask.read((tx) => findAsked(ask, tx))
  if (signIn && stateOf(signIn, ask.now) === 'proven') return seeOther(routes.signInCouncil.href())
  if (!signIn || signIn.usedAt) return seeOther(routes.signIn.href())
  return page(EnterCodePage, shown(signIn))
}

export async function submitEnterCode(ask: AskEnter): Promise<Reply> {
  const parsed = parseCode(ask.form)
  const asked = await ask.read((tx) => findAsked(ask, tx))
  if (!asked || asked.usedAt) return askAnew()
  if (!parsed.ok)
    return page(EnterCodePage, { ...shown(asked), typed: parsed.typed, errors: parsed.errors }, 422)
  const { source, now } = ask
  const { secret } = ask.services
  if (!(await ask.write((tx) => countAttempt(tx, { kind: 'try', source, now, secret }))))
    return page(EnterCodePage, { ...shown(asked), errors: { code: tooMany } }, 429)

  const outcome = await ask.write(async (tx): Promise<TryOutcome> => {
    const signIn = await findAsked(ask, tx, { lock: true })
    if (!signIn || stateOf(signIn, now) !== 'open') return { outcome: 'over' }
    const right = isRight(secret, signIn, parsed.code)
    await noteTry(tx, signIn.id, right ? now : undefined)
    if (!right) return { outcome: signIn.tries + 1 < mostTries ? 'wrong' : 'over' }
    const entry = await findEntry(ask, tx, signIn)
    if ('choose' in entry) return { outcome: 'choose' }
    return letIn(ask, tx, { signIn, entry })
  })
  if (outcome.outcome === 'choose') return seeOther(routes.signInCouncil.href())
  if (outcome.outcome === 'wrong' || outcome.outcome === 'over') {
    ask.log.warn({ outcome: outcome.outcome }, 'sign-in: code refused')
    return page(EnterCodePage, { ...shown(asked), errors: { code: refusals[outcome.outcome] } }, 422)
  }
  return welcome(ask, asked, outcome)
}

export async function viewChooseCouncil(ask: AskEnter): Promise<Reply> {
  const councils = await ask.read(async (tx) => choices(await findEntryOfProven(ask, tx)))
  return councils.length === 0 ? seeOther(routes.signIn.href()) : page(ChooseCouncilPage, { councils })
}

export async function submitChooseCouncil(ask: AskEnter): Promise<Reply> {
  const code = ask.form.get('council')
  const outcome = await ask.write(async (tx) => {
    const found = await findEntryOfProven(ask, tx, { lock: true })
    const councils = choices(found)
    const council = councils.find((one) => one.code === code)
    if (!found || !council) return { outcome: 'unchosen', councils } as const
    const { signIn } = found
    return { ...(await letIn(ask, tx, { signIn, entry: { as: 'officer', council } })), signIn }
  })
  if (outcome.outcome !== 'unchosen') return welcome(ask, outcome.signIn, outcome)
  if (outcome.councils.length === 0) return askAnew()
  const errors = { council: 'Select the council you are working for today' }
  return page(ChooseCouncilPage, { councils: outcome.councils, errors }, 422)
}

type TryOutcome =
  | Entered
  | { readonly outcome: 'over' }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'choose' }

const tooMany = 'Too many codes have been tried. Wait 15 minutes, then ask for a new one'
const refusals = {
  wrong: 'The code is not the one we sent last. Check it and enter it again, or have a new code sent',
  over: 'This code can no longer be used. Have a new code sent',
}

const shown = (signIn: SignIn) => ({ email: signIn.email, returnTo: signIn.returnTo || undefined })

function askAnew(): Reply {
  const errors = {
    email: 'Enter your e-mail address to have a new code sent: this browser is not waiting for one',
  }
  return page(RequestCodePage, { email: '', returnTo: undefined, errors }, 422)
}

async function findAsked(ask: AskEnter, tx: Handle, { lock = false } = {}): Promise<SignIn | undefined> {
  const browser = readCookie(ask.request.headers, ask.services.settings, askingCookie.name)
  return browser ? findSignIn(tx, { browser, lock }) : undefined
}

function isRight(secret: Uint8Array, { code }: SignIn, entered: string): boolean {
  return code !== undefined && sameHash(code.hash, keyedHash(secret, 'code', code.salt, entered))
}

async function findEntry(ask: AskEnter, tx: Handle, signIn: SignIn): Promise<Entry<Council>> {
  await nameProvenAddress(tx, signIn.email)
  const isLga = ask.services.settings.lgaAdmins.includes(signIn.email) || (await isKnownLga(tx, signIn.email))
  return entryOf({ isLga, councils: await councilsByDomain(tx, domainOf(signIn.email) ?? '') })
}

type Proven = { readonly signIn: SignIn; readonly entry: Entry<Council> }

async function findEntryOfProven(
  ask: AskEnter,
  tx: Handle,
  { lock = false } = {},
): Promise<Proven | undefined> {
  const signIn = await findAsked(ask, tx, { lock })
  if (!signIn || stateOf(signIn, ask.now) !== 'proven') return undefined
  return { signIn, entry: await findEntry(ask, tx, signIn) }
}

function choices(proven: Proven | undefined): readonly Council[] {
  return proven && 'choose' in proven.entry ? proven.entry.choose : []
}

type OneEntry = Exclude<Entry<Council>, { choose: readonly Council[] }>

async function letIn(
  ask: AskEnter,
  tx: Handle,
  { signIn, entry }: { signIn: SignIn; entry: OneEntry },
): Promise<Entered> {
  await endSignIn(tx, signIn.id, ask.now)
  if (entry.as === 'nobody') return { outcome: 'disabled' }
  return enter(tx, {
    email: signIn.email,
    councilCode: entry.as === 'lga' ? null : entry.council.code,
    oldToken: readCookie(ask.request.headers, ask.services.settings, sessionCookie),
    returnTo: signIn.returnTo,
    now: ask.now,
  })
}

function welcome(ask: AskEnter, { returnTo }: SignIn, entered: Entered): Reply {
  const { settings } = ask.services
  if (entered.outcome === 'disabled') return page(CannotEnterPage, {}, 403)
  const cookies = [
    setCookie(settings, { name: sessionCookie, value: entered.token }),
    clearCookie(settings, askingCookie.name),
  ]
  if (!entered.introduced)
    return withCookies(seeOther(routes.introduce.href({}, { to: returnTo || undefined })), cookies)
  if (entered.keptBody !== undefined)
    return { kind: 'replay', path: returnTo, body: entered.keptBody, cookies }
  return withCookies(seeOther(returnTo || homeOf(entered)), cookies)
}

function homeOf({ isLga }: { isLga: boolean }): string {
  return isLga ? routes.lga.href() : routes.assessments.href()
}
