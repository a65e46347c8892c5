// The words of the mail that tells somebody whether they are a lead now.
export function leadDecisionMail(
  { council, granted }: { council: string; granted: boolean },
  baseUrl: string,
): { readonly subject: string; readonly text: string } {
  const signature = `Transformation and Innovation Exchange
Run by the Local Government Association for councils
${baseUrl}
`
  if (granted)
    return {
      subject: 'You are now a lead for your council',
      text: `The Local Government Association has confirmed that you are a lead for
${council}.

You can now open a round, invite colleagues and see how far they are. If
you were signed in, sign in again and choose Council.

Colleagues at your council see your name as one of its leads.

${signature}`,
    }
  return {
    subject: 'You are not a lead for your council',
    text: `You asked to be a lead for
${council}.

The Local Government Association has not confirmed it. Nothing else has
changed: you can answer and submit assessments as before.

If you think this is wrong, ask the person at your council who runs the
assessment to contact the Local Government Association.

${signature}`,
  }
}
