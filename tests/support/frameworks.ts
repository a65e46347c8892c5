// The two frameworks that tests use: the real one, and a small one of other sizes throughout.
import { readFileSync } from 'node:fs'
import { parseYaml } from '../../src/platform/files/parse-yaml.ts'
import type { Framework } from '../../src/slices/framework/framework.rules.ts'
import { readFramework } from '../../src/slices/framework/read-framework.content.ts'

const realFile = new URL('../../content/framework.yaml', import.meta.url)
const smallFile = new URL('./small-framework.yaml', import.meta.url)

/** The parsed YAML, new at each call, for tests that plant faults in it. */
export function rawSmallFramework(): unknown {
  return parsed(smallFile)
}

export function smallFramework(): Framework {
  return frameworkIn(smallFile)
}

export function realFramework(): Framework {
  return frameworkIn(realFile)
}

function parsed(file: URL): unknown {
  const yaml = parseYaml(file.pathname, readFileSync(file, 'utf8'))
  if (!yaml.ok) throw new Error(yaml.errors.join('\n'))
  return yaml.value
}

function frameworkIn(file: URL): Framework {
  const framework = readFramework(file.pathname, parsed(file))
  if (!framework.ok) throw new Error(framework.errors.join('\n'))
  return framework.value
}
