type Props = {
  short: string
  /** The name that stands by itself; it begins with the short one. */
  whole: string
}

/** The short name to be seen under a heading that says the rest, and the whole to be heard in a list of links. */
export function ShortName({ short, whole }: Props) {
  if (whole === short || !whole.startsWith(short)) return <>{short}</>
  return (
    <>
      {short}
      <span class="govuk-visually-hidden">{whole.slice(short.length)}</span>
    </>
  )
}
