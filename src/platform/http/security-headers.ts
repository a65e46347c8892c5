// The headers that every response carries, errors, redirects and files included.

export type HeaderPolicy = {
  /** True where people reach the service over TLS. */
  readonly secure: boolean
  /** The one inline script that a page may hold, as the policy names it: `'sha256-…'`, quotes included. */
  readonly inlineScript: string
}

export function securityHeaders(policy: HeaderPolicy): ReadonlyArray<readonly [string, string]> {
  const content = [
    "default-src 'none'",
    `script-src 'self' ${policy.inlineScript}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    ...(policy.secure ? ['upgrade-insecure-requests'] : []),
  ]
  return [
    ['Content-Security-Policy', content.join('; ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ...(policy.secure
      ? ([['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']] as const)
      : []),
  ]
}
