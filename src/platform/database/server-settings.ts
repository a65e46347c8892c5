/** The settings of the built-in server. */
import { release } from 'node:os'

/** The port that names the socket; no TCP port is opened. */
export const port = 5432

/**
 * For two cores and little memory, durable, and silent about what is in a row. Given at every start, so that a change
 * reaches old data folders.
 */
export function serverSettings(sockets: string, major: number): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: `"${sockets.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: String(port),
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_connections: '60',
    shared_buffers: '64MB',
    effective_cache_size: '256MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '256MB',
    min_wal_size: '48MB',
    wal_compression: 'on',
    // Nobody replicates a built-in database; less is written to its log.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    huge_pages: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // Failed statements are the service's to report; here they would put what people wrote into a file.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    // Three more processes at start, for a gain that small tables do not show.
    ...(major >= 18 ? { io_method: 'sync' } : {}),
    // After a crash one call for the whole disk and not one for each of 1,300 files: it serves again in 0.2 s and not in 1.
    ...(canSyncAtOnce() ? { recovery_init_sync_method: 'syncfs' } : {}),
  }
}

/** Linux from 5.8 on; before, that call kept a disk's failure to itself. */
function canSyncAtOnce(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number)
  return process.platform === 'linux' && (major > 5 || (major === 5 && minor >= 8))
}
