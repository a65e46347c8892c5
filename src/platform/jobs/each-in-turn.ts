/**
 * Does `work` for each, one after another; one that fails holds up no other.
 * @throws the first failure, once every other has been tried.
 */
export async function eachInTurn<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  for (const thing of things) {
    try {
      await work(thing)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
