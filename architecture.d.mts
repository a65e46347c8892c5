type BySlice<T> = Readonly<Record<string, T>>

export const mayUse: BySlice<readonly string[]>
export const purposes: BySlice<string>
export const packagesInSlices: readonly string[]
export const packagesOfSlice: BySlice<readonly string[]>
export const kernel: readonly string[]
export const platformSchemas: readonly string[]
