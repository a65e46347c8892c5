// What every handler is given: who asks, for what, and the tools to answer. Also how a route is declared: its address, who
// may enter and what the audit trail calls it are part of the type, so a route that forgets one does not compile.

import type { Handle } from './platform/database/handle.ts'
import type { FormFields } from './platform/http/form-body.ts'
import type { Reply } from './platform/http/reply.ts'
import type { Log } from './platform/log/log.ts'
import type { ParamsOf, Path } from './routes.ts'
import type { Services } from './services.ts'

export type Anonymous = { readonly kind: 'anonymous' }
export type Officer = {
  readonly kind: 'officer'
  readonly personId: string
  readonly name: string
  readonly isLead: boolean
  /** Whether colleagues may see the name, as the person has chosen now. */
  readonly nameVisible: boolean
  readonly council: { readonly code: string; readonly name: string; readonly shortName: string }
}
export type Lga = { readonly kind: 'lga'; readonly personId: string; readonly name: string }
/** Proved who they are, but has not yet said their name: every page leads to the introduction until they have. */
export type Newcomer = {
  readonly kind: 'newcomer'
  readonly personId: string
  readonly email: string
  readonly council: { readonly code: string; readonly name: string; readonly shortName: string } | undefined
}
export type Actor = Anonymous | Newcomer | Officer | Lga

/** Since when a session has been there, and when it was last used. */
export type SessionTimes = { readonly begunAt: Date; readonly seenAt: Date }

/** Who asks, and in which session: whoever is signed in has one. */
export type Asker = { readonly actor: Actor; readonly session?: SessionTimes | undefined }

/** Who may enter a route. There is no default. */
export type Access = 'public' | 'newcomer' | 'signed-in' | 'officer' | 'lead' | 'lga' | 'officer-or-lga'

export type ActorOf<A extends Access> = {
  public: Actor
  newcomer: Newcomer | Officer | Lga
  'signed-in': Officer | Lga
  officer: Officer
  lead: Officer
  lga: Lga
  'officer-or-lga': Officer | Lga
}[A]

const enters: { readonly [A in Access]: ReadonlyArray<Actor['kind']> } = {
  public: ['anonymous', 'newcomer', 'officer', 'lga'],
  newcomer: ['newcomer', 'officer', 'lga'],
  'signed-in': ['officer', 'lga'],
  officer: ['officer'],
  lead: ['officer'],
  lga: ['lga'],
  'officer-or-lga': ['officer', 'lga'],
}

export function mayEnter(access: Access, actor: Actor): boolean {
  return (
    enters[access].includes(actor.kind) && (access !== 'lead' || (actor.kind === 'officer' && actor.isLead))
  )
}

export type Ask<Who extends Actor = Actor, P extends Path = Path> = {
  readonly actor: Who
  /** Whoever is signed in has one. */
  readonly session: SessionTimes | undefined
  readonly params: ParamsOf<P>
  readonly query: URLSearchParams
  readonly request: Request
  /** A network address of whoever asks; never logged or stored as it is. */
  readonly source: string
  readonly now: Date
  readonly log: Log
  readonly services: Services
  /** True for our own script, which wants JSON and not a page. */
  readonly wantsJson: boolean
  /** The posted form. Broken bodies never get this far: the app has answered them. */
  readonly form: FormFields
  /** The file that came with the form, where the route takes one and one was chosen. */
  readonly file: Uint8Array | undefined
  /** One read-only transaction in which the database knows who asks. */
  read<T>(work: (tx: Handle) => Promise<T>): Promise<T>
  /**
   * One transaction in which the database knows who asks; all of it happens or none. Where somebody else was quicker than
   * what `work` had looked at, it runs once more, so it does nothing but ask and change through `tx`.
   */
  write<T>(work: (tx: Handle) => Promise<T>): Promise<T>
  /** Adds this route's entry to the audit trail, in the transaction that does what it tells of. `subject`: an id. */
  audit(tx: Handle, subject?: string): Promise<void>
}

export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: Path
  readonly access: Access
  /** What the audit trail calls it; `none` with the reason why it leaves no entry. */
  readonly audit: string | { readonly none: string }
  /** Most bytes of a posted form, its file included. */
  readonly bodyLimit: number
  /** Whether the form may bring a file. */
  readonly takesFile: boolean
  /** The page that has the form, where it has another address than the form. */
  readonly formOn?: Path | undefined
  /** Whether asking is using the service, so that the session lasts longer. */
  readonly isUse: boolean
  readonly handle: (ask: Ask<never, never>) => Reply | Promise<Reply>
}

type View<A extends Access, P extends Path> = {
  readonly access: A
  readonly audit?: string
  /** False where our own script asks by itself: a page that is left open must not keep its session alive. */
  readonly isUse?: false
  readonly view: (ask: Ask<ActorOf<A>, P>) => Reply | Promise<Reply>
}
type Submit<A extends Access, P extends Path> = {
  readonly access: A
  readonly audit: string | { readonly none: string }
  /** In bytes; 64 KiB unless told. */
  readonly bodyLimit?: number
  /** A form with a file cannot be kept while its sender signs in: the address is then asked for with `?again=file`. */
  readonly takesFile?: boolean
  /**
   * The page that has the form, for whoever asks for the form's own address: it is the browser's after an error, and where
   * somebody goes on who had to sign in meanwhile.
   */
  readonly formOn?: Path
  readonly submit: (ask: Ask<ActorOf<A>, P>) => Reply | Promise<Reply>
}

/**
 * A route that shows something: a page, a file, or what our own script asks for.
 * @param path from `src/routes.ts`; its parts are the handler's `ask.params`, as text that nobody has looked at
 * @param task who may enter (nobody else gets as far as `view`), and `view`, which answers. What it throws becomes a page with
 *   500, or 503 where the database is away.
 */
export function get<A extends Access, P extends Path>(path: P, task: View<A, P>): Route {
  const { access, view, audit = { none: 'reading' }, isUse = true } = task
  const handle = view as unknown as Route['handle']
  return { method: 'GET', path, access, audit, bodyLimit: 0, takesFile: false, isUse, handle }
}

/**
 * A route that takes a form. By the time that `submit` is called the request came from a page of ours, its body was within
 * `bodyLimit` and could be read, and whoever sent it may enter. The form of a session that had ended is kept until its holder
 * has signed in again.
 * @param path from `src/routes.ts`. Where no page has the same address, `formOn` says which has the form.
 * @param task also what the audit trail calls it: `submit` adds the entry by `ask.audit`, which throws where `audit` says `none`.
 *   What `submit` throws undoes its transaction and becomes a page with 500, or 503 where the database is away.
 */
export function post<A extends Access, P extends Path>(path: P, task: Submit<A, P>): Route {
  const { access, submit, audit, bodyLimit = 65_536, takesFile = false, formOn } = task
  const handle = submit as unknown as Route['handle']
  return { method: 'POST', path, access, audit, bodyLimit, takesFile, formOn, isUse: true, handle }
}
