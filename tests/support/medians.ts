// Times compared with each other: what is asked in turns is slowed alike by whatever slows the machine.

/** The median of the milliseconds that each of `works` takes, `turns` times, in turns. */
export async function medianTimes(
  turns: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<readonly number[]> {
  const times = works.map((): number[] => [])
  for (let turn = 0; turn < turns; turn += 1)
    for (const [at, work] of works.entries()) {
      const begun = performance.now()
      await work()
      times[at]?.push(performance.now() - begun)
    }
  return times.map(median)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
