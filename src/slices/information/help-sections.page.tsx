// The explanations that belong to the questionnaire, as it words them: a heading, paragraphs and a list.
import type { HelpSection } from '../framework/framework.rules.ts'

export function HelpSections({ sections }: { sections: readonly HelpSection[] }) {
  return <>{sections.map(helpSection)}</>
}

function helpSection({ id, heading, paragraphs, bulletsIntro, bullets }: HelpSection) {
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {paragraphs.map((text) => (
        <p class="govuk-body">{text}</p>
      ))}
      {bulletsIntro && <p class="govuk-body">{bulletsIntro}</p>}
      {bullets && (
        <ul class="govuk-list govuk-list--bullet">
          {bullets.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
