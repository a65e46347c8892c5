// Cookies of this service: always HttpOnly and SameSite=Lax; under TLS with the __Host- prefix, which makes browsers
// refuse one set by another host or without Secure.

export type CookieJar = { readonly secure: boolean }

function cookieName(jar: CookieJar, name: string): string {
  return jar.secure ? `__Host-${name}` : name
}

export function readCookie(headers: Headers, jar: CookieJar, name: string): string | undefined {
  const wanted = `${cookieName(jar, name)}=`
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const pair = part.trim()
    if (pair.startsWith(wanted)) return pair.slice(wanted.length)
  }
  return undefined
}

/** `maxAge` in seconds; without it the cookie ends with the browser. The value must be plain: letters, digits, - and _. */
export function setCookie(jar: CookieJar, cookie: { name: string; value: string; maxAge?: number }): string {
  const age = cookie.maxAge === undefined ? '' : `; Max-Age=${cookie.maxAge}`
  const secure = jar.secure ? '; Secure' : ''
  return `${cookieName(jar, cookie.name)}=${cookie.value}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`
}

export function clearCookie(jar: CookieJar, name: string): string {
  return setCookie(jar, { name, value: '', maxAge: 0 })
}
