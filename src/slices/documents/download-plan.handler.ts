// A plan as Word, CSV and spreadsheet, for whoever may read it.
import { londonDay } from '../../platform/clock/london-day.rules.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Lga, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { councilByCode } from '../councils/index.ts'
import { currentFramework } from '../framework/index.ts'
import { findPlan, namesFor, readPlan } from '../plans/index.ts'
import { listPublishedResources } from '../resources/index.ts'
import { buildPlanDocument, type PlanDocument } from './plan-document.rules.ts'
import type { PlanFormat } from './plan-file.document.ts'
import { sendDocument } from './send-document.reply.ts'

type PlanAsk = Ask<
  Officer | Lga,
  typeof routes.planWord | typeof routes.planCsv | typeof routes.planSpreadsheet
>

export function downloadPlanWord(ask: PlanAsk): Promise<Reply> {
  return download(ask, 'docx')
}

export function downloadPlanCsv(ask: PlanAsk): Promise<Reply> {
  return download(ask, 'csv')
}

export function downloadPlanSpreadsheet(ask: PlanAsk): Promise<Reply> {
  return download(ask, 'xlsx')
}

async function download(ask: PlanAsk, format: PlanFormat): Promise<Reply> {
  if (!isUuid(ask.params.plan)) return notFound()
  const plan = await ask.write((tx) => readDocument(tx, ask))
  return plan ? sendDocument(ask, { format, plan }, plan.fileName) : notFound()
}

/** Reads all that the file says, and leaves the audit entry that it was taken away, in one transaction. */
async function readDocument(tx: Handle, ask: PlanAsk): Promise<PlanDocument | undefined> {
  const plan = await findPlan(tx, ask.params.plan)
  if (!plan) return undefined
  const council = await councilByCode(tx, plan.councilCode)
  if (!council) throw new Error(`Council ${plan.councilCode} is not in the register`)
  const document = buildPlanDocument({
    full: await readPlan(tx, plan),
    council: council.name,
    framework: await currentFramework(tx),
    names: await namesFor(tx, plan, { asker: ask.actor.personId, isLga: ask.actor.kind === 'lga' }),
    resources: await listPublishedResources(tx),
    today: londonDay(ask.now),
  })
  await ask.audit(tx, plan.id)
  return document
}
