/** What is assessed: the whole council, or one service that somebody named (1 to 100 characters). */
export type Scope = { readonly kind: 'council' } | { readonly kind: 'service'; readonly name: string }

/** Longest name of a service, in UTF-16 units, as a browser counts. */
export const serviceNameLimit = 100

/** `serviceName`: null or undefined for the whole council. */
export function scopeOf(serviceName: string | null | undefined): Scope {
  return serviceName === null || serviceName === undefined
    ? { kind: 'council' }
    : { kind: 'service', name: serviceName }
}

/** On its own: "Whole council", or the service's name. */
export function scopeName(scope: Scope): string {
  return scope.kind === 'council' ? 'Whole council' : scope.name
}

/** Inside a sentence: "the whole council", or the service's name. */
export function scopePhrase(scope: Scope): string {
  return scope.kind === 'council' ? 'the whole council' : scope.name
}
