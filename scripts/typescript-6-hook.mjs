// TypeScript 7 has no JavaScript API. Tools that need one get TypeScript 6, under the name they ask for.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isTypeScript = specifier === 'typescript' || specifier.startsWith('typescript/')
    const resolved = isTypeScript ? specifier.replace('typescript', 'typescript-6') : specifier
    return nextResolve(resolved, context)
  },
})
