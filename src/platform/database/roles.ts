/** The database's roles: one owns the tables, two use them and are subject to every row-level policy. */
import type { Client } from 'pg'
import { lockNumbers } from './lock-numbers.ts'
import { StartProblem } from './start-problem.ts'

const plain = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

/**
 * Makes the roles and the database `tiex` on the service's own server, and puts right what is there. Costs one short
 * query where nothing is missing. `admin` is the server's superuser.
 */
export async function prepareOwnServer(admin: Client): Promise<void> {
  const { rows } = await admin.query(`
    select (select count(*) from pg_roles where rolname in ('tiex_owner', 'tiex_service', 'tiex_jobs') and rolcanlogin
              and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)) = 3
       and exists (select from pg_database where datname = 'tiex') as ready`)
  if (rows[0].ready) return
  await locked(admin, async () => {
    for (const role of ['tiex_owner', 'tiex_service', 'tiex_jobs']) {
      await createRole(admin, role)
      await admin.query(`alter role ${role} login ${plain}`)
    }
    const found = await admin.query("select from pg_database where datname = 'tiex'")
    if (found.rowCount === 0) await admin.query('create database tiex owner tiex_owner template template0')
    await admin.query(`
      revoke all on database tiex from public;
      grant connect on database tiex to tiex_service, tiex_jobs`)
  })
}

/**
 * Makes the two roles that the pools take on a server of the operator's own, and lets the user of DATABASE_URL take them.
 * @throws StartProblem where that user may not, with what an administrator has to run.
 */
export async function prepareGivenServer(client: Client): Promise<void> {
  await locked(client, async () => {
    for (const role of ['tiex_service', 'tiex_jobs']) {
      try {
        await createRole(client, role)
        if (!(await mayTake(client, role))) await client.query(`grant ${role} to current_user`)
      } catch (cause) {
        if ((cause as { code?: string }).code !== '42501') throw cause
        const { rows } = await client.query('select quote_ident(current_user) as name')
        throw new StartProblem(
          `The user ${rows[0].name} of DATABASE_URL may not make or take the role ${role}: as an administrator run "create role ${role} nologin" (unless it exists) and "grant ${role} to ${rows[0].name}".`,
          { cause },
        )
      }
    }
    await refusePowerfulRoles(client)
  })
}

async function createRole(client: Client, role: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount !== 0) return
  try {
    await client.query(`create role ${role} nologin ${plain}`)
  } catch (error) {
    // Roles belong to the whole server and the lock to one database: a start on another one may have been quicker.
    if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  }
}

async function mayTake(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query(
    `select case when current_setting('server_version_num')::int >= 160000
       then pg_has_role(current_user, $1, 'SET') else pg_has_role(current_user, $1, 'MEMBER') end as may`,
    [role],
  )
  return rows[0].may
}

// Policies do not bind such a role: every council would see every other.
async function refusePowerfulRoles(client: Client): Promise<void> {
  const { rows } = await client.query(
    "select rolname from pg_roles where rolname in ('tiex_service', 'tiex_jobs') and (rolsuper or rolbypassrls)",
  )
  if (rows[0])
    throw new StartProblem(
      `The database role ${rows[0].rolname} bypasses row-level security: as an administrator run "alter role ${rows[0].rolname} nosuperuser nobypassrls".`,
    )
}

/** Two services that start at once must not both make a role. */
async function locked(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query(`select pg_advisory_lock(${lockNumbers.roles})`)
  try {
    await work()
  } finally {
    await client.query(`select pg_advisory_unlock(${lockNumbers.roles})`)
  }
}
