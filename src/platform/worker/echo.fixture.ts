// A worker for tests of the pool: it does as it is told.
import { serveJobs } from './serve-jobs.ts'

type Job = { readonly do: string; readonly text?: string }

serveJobs(async (job, data) => {
  const { do: what, text = '' } = job as Job
  if (what === 'throw') throw new Error('told to throw')
  if (what === 'exit') process.exit(3)
  if (what === 'crash') queueMicrotask(() => throwOutside())
  if (what === 'crash' || what === 'hang') return new Promise(() => {})
  if (what === 'wait') await new Promise((done) => setTimeout(done, 60))
  if (what === 'fill') return new TextEncoder().encode(String(Array.from({ length: 1e9 }, () => ({})).length))
  return Buffer.from(JSON.stringify({ text, data, pid: process.pid, env: Object.keys(process.env).length }))
})

function throwOutside(): never {
  throw new Error('told to crash')
}
