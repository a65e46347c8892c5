/** An e-mail address that breaks before its @ where it has to, not in the middle of a word. */
export function EmailAddress({ address }: { readonly address: string }) {
  const at = address.lastIndexOf('@')
  return (
    <span class="tiex-user-text">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  )
}
