export { currentFramework, findFramework, listGlossary } from './framework.queries.ts'
