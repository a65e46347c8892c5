const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a part of an address can be an id at all; anything else would make the database refuse the whole query. */
export function isUuid(text: string): boolean {
  return pattern.test(text)
}
