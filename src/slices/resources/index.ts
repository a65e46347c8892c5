export { listPublishedResources, resourcesForAreas } from './resources.queries.ts'
