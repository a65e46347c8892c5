// The demonstration's content as tests read it: the files of content/demo with the real framework and register.
import { readFileSync } from 'node:fs'
import { realFramework } from '../../tests/support/frameworks.ts'
import { readRegister } from '../slices/councils/read-register.content.ts'
import { readDemo } from './read-demo.content.ts'
import { readPlans } from './read-plans.content.ts'

const content = new URL('../../content/', import.meta.url)

function file(name: string) {
  return { file: `content/${name}`, text: readFileSync(new URL(name, content), 'utf8') }
}

function register() {
  const read = readRegister(file('councils.csv'), file('email_domains.csv'))
  if (!read.ok) throw new Error(read.errors.join('\n'))
  return read.value
}

export const known = { framework: realFramework(), councils: register() }
export const demoFiles = { councils: file('demo/councils.yaml'), notes: file('demo/notes.yaml') }

export const plansFile = file('demo/plans.yaml')

export function demoContent() {
  const read = readDemo(demoFiles, known)
  if (!read.ok) throw new Error(read.errors.join('\n'))
  return read.value
}

export function demoPlans() {
  const read = readPlans(plansFile, { framework: known.framework, councils: demoContent().councils })
  if (!read.ok) throw new Error(read.errors.join('\n'))
  return read.value
}
