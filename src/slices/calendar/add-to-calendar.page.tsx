// How to add a private address to the calendars that councils use, in the words that stand on their buttons.

export function AddToCalendar() {
  return (
    <>
      <h2 class="govuk-heading-m">Add it to your calendar</h2>
      <p class="govuk-body">Copy the whole address first. Then choose your calendar.</p>
      <Steps
        calendar="Outlook"
        steps={[
          'Open your calendar and select "Add calendar".',
          'Select "Subscribe from web".',
          'Paste the address, give the calendar a name and select "Import".',
        ]}
      />
      <Steps
        calendar="Google Calendar, on a computer"
        steps={[
          'Next to "Other calendars", select the plus sign.',
          'Select "From URL".',
          'Paste the address and select "Add calendar". It then shows on your phone as well.',
        ]}
      />
      <Steps
        calendar="Apple Calendar, on a Mac"
        steps={[
          'In the "File" menu, select "New Calendar Subscription".',
          'Paste the address and select "Subscribe".',
        ]}
      />
      <Steps
        calendar="Apple Calendar, on an iPhone or iPad"
        steps={[
          'Open the Calendar app, select "Calendars", then "Add Calendar".',
          'Select "Add Subscription Calendar".',
          'Paste the address and select "Subscribe".',
        ]}
      />
      <p class="govuk-body">
        Your calendar asks for changes by itself. Most do so within a few hours; Google Calendar can take a
        day.
      </p>
    </>
  )
}

function Steps({ calendar, steps }: { calendar: string; steps: readonly string[] }) {
  return (
    <>
      <h3 class="govuk-heading-s">{calendar}</h3>
      <ol class="govuk-list govuk-list--number">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </>
  )
}
