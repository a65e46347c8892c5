/** What keeps the service from starting, as one sentence for whoever runs it: shown as it is, without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
