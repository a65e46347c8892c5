// Turns a row of the table of access into the request that it describes.
import type { Path } from '../../src/routes.ts'
import type { Answer, Client, Fields } from '../support/client.ts'
import { table } from './access-table.ts'
import type { Cast } from './cast.ts'
import { makeThing, type Thing, type ThingName } from './things.ts'

export type TableRequest = { readonly isWrite: boolean; readonly address: string; readonly form: Fields }

/** `key`: the route's method and pattern, as the table has it. */
export async function requestFor(
  cast: Cast,
  { key, path }: { readonly key: string; readonly path: Path },
  thing: Thing,
): Promise<TableRequest> {
  const row = table[key]
  if (!row) throw new Error(`${key} is not in the table`)
  const about = { thing, bystander: await cast.bystander(), ids: cast.ids }
  return {
    isWrite: key.startsWith('POST'),
    address: addressOf(path, thing.params, row.query?.(about)),
    form: row.sends?.(about) ?? {},
  }
}

export function send(client: Client, { isWrite, address, form }: TableRequest): Promise<Answer> {
  return isWrite ? client.post(address, form) : client.get(address)
}

type Href = (params: Readonly<Record<string, string>>, query?: Readonly<Record<string, string>>) => string

export function addressOf(path: Path, ...parts: Parameters<Href>): string {
  return (path.href as Href)(...parts)
}

/** Every part of an address that is an id, said to be this one. */
export function nameAll(id: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const plans = { plan: id, team: id, action: id, step: id, import: id, token: id }
  return { id, round: id, workshop: id, resource: id, message: id, ...plans, ...more }
}

/** One of each kind, made when it is first asked for. */
export function thingShelf(cast: Cast): (name: ThingName) => Promise<Thing> {
  const made = new Map<ThingName, Promise<Thing>>()
  return (name) => {
    const known = made.get(name) ?? makeThing(cast, name)
    made.set(name, known)
    return known
  }
}

/** What the row's address can name, or something that it does not look at. */
export function thingNames(key: string): readonly ThingName[] {
  const names = Object.keys(table[key]?.of ?? {}).filter((name): name is ThingName => name !== 'nothing')
  return names.length > 0 ? names : ['in an open round']
}
