// Written by scripts/generate-tables.ts from the migrated database; do not edit.
export type Database = Record<never, never>
