// Fractions compared and rounded in whole numbers, because 0.55 has no exact binary form and a council that
// scored exactly 11 out of 20 must land on the right side of a threshold of 0.55.

/** A decimal number as whole units of 10 to the power of minus `places`: 0.55 is 55 units with 2 places. */
export type Decimal = { readonly units: bigint; readonly places: number }

/** @throws {RangeError} when the number is negative, not finite or too small to be written without an exponent. */
export function toDecimal(value: number): Decimal {
  if (Number.isSafeInteger(value) && value >= 0) return { units: BigInt(value), places: 0 }
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(value))
  if (!match) throw new RangeError(`Not a plain decimal of 0 or more: ${value}`)
  const fraction = match[2] ?? ''
  return { units: BigInt(`${match[1]}${fraction}`), places: fraction.length }
}

/** What was reached of what could have been; both are sums of weights, in the framework's own unit. */
export type Share = { readonly total: number; readonly possible: number }

/** Negative when a is the smaller share, 0 when they are exactly equal. A share of nothing may not be compared. */
export function compareShares(a: Share, b: Share): number {
  const left = product(a.total, b.possible)
  const right = product(b.total, a.possible)
  return compareDecimals(left, right)
}

/** Whether total / possible is at least the threshold, exactly. */
export function reaches(share: Share, threshold: number): boolean {
  return compareDecimals(toDecimal(share.total), product(share.possible, threshold)) >= 0
}

/** 0 to 100 with one decimal; half a rounding unit goes up. */
export function toScore(share: Share): number {
  const total = toDecimal(share.total)
  const possible = toDecimal(share.possible)
  const places = Math.max(total.places, possible.places)
  const numerator = atPlaces(total, places) * 1000n
  const denominator = atPlaces(possible, places)
  return Number((2n * numerator + denominator) / (2n * denominator)) / 10
}

/** The sum without the drift that adding 0.1 ten times has. */
export function addExactly(values: readonly number[]): number {
  // Nearly every framework has whole weights, and a results page sums thousands of them.
  if (values.every(Number.isSafeInteger)) return values.reduce((sum, value) => sum + value, 0)
  const decimals = values.map(toDecimal)
  const places = Math.max(0, ...decimals.map((decimal) => decimal.places))
  const units = decimals.reduce((sum, decimal) => sum + atPlaces(decimal, places), 0n)
  return fromDecimal({ units, places })
}

function fromDecimal({ units, places }: Decimal): number {
  const digits = String(units).padStart(places + 1, '0')
  return Number(`${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`)
}

function product(a: number, b: number): Decimal {
  const left = toDecimal(a)
  const right = toDecimal(b)
  return { units: left.units * right.units, places: left.places + right.places }
}

function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places)
  const left = atPlaces(a, places)
  const right = atPlaces(b, places)
  return left < right ? -1 : left > right ? 1 : 0
}

function atPlaces({ units, places }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places)
}
