// A program that runs PostgreSQL 15 while a second run of the tests uses it: its first line is the address for
// TEST_DATABASE_URL, or empty where none is installed; it ends when its input does.
import { findPostgres15, startPostgres15 } from './postgres-15.ts'

const binaries = findPostgres15()
if (binaries) {
  const { url, stop } = await startPostgres15(binaries)
  console.log(url)
  process.stdin.resume().on('end', () => void stop())
} else {
  console.log('')
}
