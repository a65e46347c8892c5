// The plain pages for what goes wrong: what happened and what to do, in nobody's jargon. They need no database.
import { routes } from '../routes.ts'
import { Layout } from './layout.tsx'

export type ProblemStatus = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503

type Words = { readonly title: string; readonly happened: string; readonly toDo: readonly string[] }

const backToForm =
  'Go back to the page you came from. What you typed should still be there. Copy anything you want to keep, then try again.'

export const problemWords: Readonly<Record<ProblemStatus, Words>> = {
  400: {
    title: 'We could not read what you sent',
    happened: 'Part of what your browser sent was broken, so nothing was saved.',
    toDo: [backToForm, 'If you pasted text from another program, paste it as plain text.'],
  },
  403: {
    title: 'You cannot do this',
    happened:
      'Either this page is not for your account, or the request did not come from a page of this service.',
    toDo: [
      'If you followed a link from another website, open the page from the menu of this service instead.',
      'If you have more than one account, check that you are signed in with the right one.',
    ],
  },
  404: {
    title: 'Page not found',
    happened: 'There is no page at this address that you can see.',
    toDo: [
      'If you typed the address, check that it is correct.',
      'If you pasted the address, check that you copied all of it.',
    ],
  },
  405: {
    title: 'This page cannot be used that way',
    happened: 'Your browser asked for something that this page does not do, so nothing was changed.',
    toDo: ['Open the page from the menu of this service and try again.'],
  },
  409: {
    title: 'This has changed since you opened it',
    happened: 'Somebody, or you in another window, changed it first. Nothing was overwritten.',
    toDo: ['Open the page again to see how it is now, then make your change.'],
  },
  413: {
    title: 'That was too much at once',
    happened: 'What you sent was larger than we accept, so nothing was saved.',
    toDo: [
      backToForm.replace('try again', 'shorten your text and try again'),
      'If you sent a file, it can be up to 1 MB. Save a spreadsheet as CSV, or split it into several files.',
    ],
  },
  415: {
    title: 'We cannot accept that kind of file or form',
    happened: 'What was sent is not in a form that this page can read, so nothing was saved.',
    toDo: ['Use the form on the page itself to send your answers.'],
  },
  429: {
    title: 'You have tried too many times',
    happened: 'To keep accounts safe we limit how often this can be tried.',
    toDo: ['Wait 15 minutes, then try again.'],
  },
  500: {
    title: 'Sorry, there is a problem with the service',
    happened: 'Something went wrong on our side. We have made a record of it.',
    toDo: [
      'Try again in a few minutes.',
      'Answers that were shown as saved are safe. If you were saving, go back to the page and check that your last change is there.',
    ],
  },
  503: {
    title: 'Sorry, the service is not available just now',
    happened: 'We cannot reach the place where answers are kept. This is usually over within a few minutes.',
    toDo: [
      'Try again in a few minutes.',
      'Answers that were shown as saved are safe. If you were typing, keep that page open: what you typed stays on it.',
    ],
  },
}

export function ProblemPage({ status }: { status: ProblemStatus }) {
  const { title, happened, toDo } = problemWords[status]
  return (
    <Layout title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{happened}</p>
      {toDo.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={routes.start.href()}>
          Go to the start page
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={routes.help.href()}>
          get help
        </a>
        .
      </p>
    </Layout>
  )
}
