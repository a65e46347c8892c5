export type Slice =
  | 'framework'
  | 'councils'
  | 'identity'
  | 'resources'
  | 'assessment'
  | 'results'
  | 'documents'
  | 'admin'
  | 'information'
export const mayUse: Readonly<Record<Slice, readonly Slice[]>>
export const purposes: Readonly<Record<Slice, string>>
export const packagesInSlices: readonly string[]
export const packagesOfSlice: Readonly<Partial<Record<Slice, readonly string[]>>>
export const kernel: readonly string[]
export const platformSchemas: readonly string[]
