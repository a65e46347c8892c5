/** What a download is called, of words in any script: "Sam's team", "2026-12-03" is "sams-team-2026-12-03". */
export function fileName(...parts: readonly string[]): string {
  return parts
    .join('-')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .replace(/[\s-]+/g, '-')
    .replace(/^-|-$/g, '')
}
