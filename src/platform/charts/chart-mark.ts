// The circle whose filling carries an order without colour: empty, half, full. The same shape marks a value in a
// chart and, drawn alone, a class in a table.

export type MarkSymbol = 'empty' | 'half' | 'full'

export type MarkPlace = {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: string
}

/** SVG for one mark, its centre at x, y. The left half is the filled one, as in the character for it. */
export function drawMark(symbol: MarkSymbol, { x, y, radius, colour }: MarkPlace): string {
  const fill = symbol === 'full' ? colour : '#ffffff'
  const circle = `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${colour}" stroke-width="2"/>`
  if (symbol !== 'half') return circle
  const half = `M${x} ${y - radius}A${radius} ${radius} 0 0 0 ${x} ${y + radius}Z`
  return `${circle}<path d="${half}" fill="${colour}"/>`
}
