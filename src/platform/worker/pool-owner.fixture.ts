// A program with a pool at work, for a test that kills it: says the number of the process that works for it.
import { createWorkerPool } from './worker-pool.ts'

const pool = createWorkerPool({ url: new URL('./echo.fixture.ts', import.meta.url) })
const outcome = await pool.run({ do: 'echo' })
if (outcome.kind === 'done') console.log(JSON.parse(new TextDecoder().decode(outcome.bytes)).pid)
await pool.run({ do: 'hang' })
