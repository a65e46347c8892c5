export { councilByCode, councilsByDomain, listCouncils } from './councils.queries.ts'
export { listSources } from './sources.queries.ts'
