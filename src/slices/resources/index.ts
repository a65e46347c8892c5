// The door of this slice for others that may reach the database: the hub's resources, which everybody may read.
export { listPublishedResources, resourcesForAreas } from './resources.queries.ts'
