// The process that makes documents; the only one of its kind in the bundle beside the server.
import { serveJobs } from '../../platform/worker/serve-jobs.ts'
import { type DocumentData, type DocumentJob, makeDocument } from './report-file.document.ts'

serveJobs((job, data) => makeDocument(job as DocumentJob, data as DocumentData))
