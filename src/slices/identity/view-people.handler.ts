// The people of a council, and what a lead does for them. What is changed here ends the sessions of whom it concerns, so
// that their next request already meets their new rights.
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import type { FieldErrors } from '../../ui/field-errors.ts'
import { parseAddress, parseSignInChoice } from './change-people.form.ts'
import { addLead, endLead, findColleague, listCouncilPeople, setDisabled } from './council-people.queries.ts'
import { EndLeadPage } from './end-lead.page.tsx'
import { tellLeadDecision, tellLgaOfRequests } from './identity-queues.rules.ts'
import { askToLead, findLeadRequest } from './lead-request.queries.ts'
import { PeoplePage, type PeopleTyped } from './view-people.page.tsx'

const doneWords: Readonly<Record<string, string>> = {
  asked: 'The LGA has your request',
  added: 'Your colleague is now a lead',
  ended: 'Your colleague is no longer a lead',
  stopped: 'Your colleague can no longer sign in',
  allowed: 'Your colleague can sign in again',
}

type PeopleAsk = Ask<Officer, typeof routes.people>

export async function viewPeople(ask: PeopleAsk): Promise<Reply> {
  return page(PeoplePage, await ask.read((tx) => peopleProps(tx, ask)))
}

export async function submitAskToLead(ask: Ask<Officer, typeof routes.askToLead>): Promise<Reply> {
  const { personId, council, isLead } = ask.actor
  if (isLead) return seeOther(routes.people.href())
  await ask.write(async (tx) => {
    const request = await askToLead(tx, { personId, councilCode: council.code, now: ask.now })
    if (!request) return
    await ask.services.jobs.send(tx, tellLgaOfRequests, {})
    await ask.audit(tx, request)
  })
  return seeOther(routes.people.href({}, { done: 'asked' }))
}

export async function submitAddLead(ask: Ask<Officer, typeof routes.addLead>): Promise<Reply> {
  const parsed = parseAddress(ask.form, 'lead-email')
  return ask.write(async (tx) => {
    const refuse = async (error: string) =>
      refused(tx, ask, { errors: { 'lead-email': error }, typed: { leadEmail: ask.form.get('lead-email') } })
    if (!parsed.ok) return refuse(parsed.error)
    const colleague = await findColleague(tx, parsed.email)
    if (!colleague) return refuse(nobody)
    const outcome = await addLead(tx, colleague, ask.now)
    if (outcome.kind === 'none') {
      const person = (await listCouncilPeople(tx)).find(({ personId }) => personId === colleague)
      return refuse(whyNotAdded(person))
    }
    if (outcome.settled) await ask.services.jobs.send(tx, tellLeadDecision, { request: outcome.settled })
    await ask.audit(tx, colleague)
    return seeOther(routes.people.href({}, { done: 'added' }))
  })
}

const nobody = 'Nobody at your council has signed in with this address. They must do so once first.'

function whyNotAdded(person: { isLead: boolean; isDisabled: boolean } | undefined): string {
  if (person?.isLead) return 'This colleague is a lead already'
  return person?.isDisabled ? 'This colleague cannot sign in. Let them sign in again first.' : nobody
}

/** Asks whether it is meant, because it signs the person out and takes their tools away. */
export async function viewEndLead(ask: Ask<Officer, typeof routes.endLead>): Promise<Reply> {
  const asked = ask.query.get('person') ?? ''
  const leads = (await ask.read(listCouncilPeople)).filter(({ isLead }) => isLead)
  const lead = leads.find(({ personId }) => personId === asked)
  if (!lead) return notFound()
  return page(EndLeadPage, endLeadProps(lead, ask.actor, leads.length === 1))
}

export async function submitEndLead(ask: Ask<Officer, typeof routes.endLead>): Promise<Reply> {
  const person = ask.form.get('person') ?? ''
  if (!isUuid(person)) return notFound()
  return ask.write(async (tx) => {
    const lead = (await listCouncilPeople(tx)).find(({ personId, isLead }) => isLead && personId === person)
    if (!lead) return notFound()
    const outcome = await endLead(tx, person)
    if (outcome === 'none') return notFound()
    if (outcome === 'last') return page(EndLeadPage, endLeadProps(lead, ask.actor, true), 422)
    await ask.audit(tx, person)
    return seeOther(routes.people.href({}, { done: 'ended' }))
  })
}

function endLeadProps(
  lead: { personId: string; shownName: string | undefined },
  { personId }: Officer,
  isLast: boolean,
) {
  return {
    personId: lead.personId,
    name: lead.shownName ?? 'A colleague',
    isSelf: lead.personId === personId,
    isLast,
  }
}

export async function submitDisable(ask: Ask<Officer, typeof routes.disablePerson>): Promise<Reply> {
  const parsed = parseAddress(ask.form, 'person-email')
  const choice = parseSignInChoice(ask.form)
  return ask.write(async (tx) => {
    const typed: PeopleTyped = { personEmail: ask.form.get('person-email'), signIn: choice }
    const errors = {
      ...(parsed.ok ? {} : { 'person-email': parsed.error }),
      ...(choice ? {} : { 'sign-in': 'Select whether your colleague may sign in' }),
    }
    if (!parsed.ok || !choice) return refused(tx, ask, { errors, typed })
    const refuse = (error: string) => refused(tx, ask, { errors: { 'person-email': error }, typed })
    const colleague = await findColleague(tx, parsed.email)
    if (!colleague) return refuse('Nobody at your council has signed in with this address')
    if (colleague === ask.actor.personId) return refuse('You cannot stop yourself from signing in')
    if (!(await setDisabled(tx, colleague, { disabled: choice === 'stop', now: ask.now }))) {
      const person = (await listCouncilPeople(tx)).find(({ personId }) => personId === colleague)
      return refuse(whyNotDisabled(person, choice))
    }
    await ask.audit(tx, colleague)
    return seeOther(routes.people.href({}, { done: choice === 'stop' ? 'stopped' : 'allowed' }))
  })
}

function whyNotDisabled(person: { isLead: boolean } | undefined, choice: 'stop' | 'allow'): string {
  if (person?.isLead) return 'This colleague is a lead. End that first.'
  return choice === 'stop'
    ? 'This colleague cannot sign in already'
    : 'This colleague can sign in: nothing has to be changed'
}

type AnyPeopleAsk = Ask<Officer, typeof routes.people | typeof routes.addLead | typeof routes.disablePerson>

async function refused(tx: Handle, ask: AnyPeopleAsk, wrong: { errors: FieldErrors; typed: PeopleTyped }) {
  return page(PeoplePage, { ...(await peopleProps(tx, ask)), ...wrong, done: undefined }, 422)
}

async function peopleProps(tx: Handle, ask: AnyPeopleAsk) {
  const { personId, isLead, council } = ask.actor
  return {
    council: council.name,
    people: await listCouncilPeople(tx),
    self: personId,
    isLead,
    request: isLead ? undefined : await findLeadRequest(tx, personId),
    done: doneWords[ask.query.get('done') ?? ''],
  }
}
