// One bare address: a list, a comment or a line break in it would reach people nobody meant.
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Whether this is an e-mail address that a mail can go to. `email`: in lower case. */
export function isEmailAddress(email: string): boolean {
  return email.length <= 254 && address.test(email) && !email.startsWith('.') && !/\.\.|\.@/.test(email)
}
