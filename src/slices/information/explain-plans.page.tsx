// What action plans are for, and how the three kinds differ.
export function PlansExplained() {
  return (
    <section aria-labelledby="plans">
      <h2 class="govuk-heading-l" id="plans">
        Action plans
      </h2>
      <p class="govuk-body">
        Results change nothing by themselves. A plan says what you will do about them, who does it and by
        when. Areas that you tick while you answer are in your plan already. You can add others and take them
        out at any time, and put all of them into the order that suits your council.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>Your own plan starts from your last submitted assessment.</li>
        <li>A team's plan belongs to the colleagues who have joined the team.</li>
        <li>The council plan starts from the official assessment. Leads write it, and everyone reads it.</li>
      </ul>
      <p class="govuk-body">
        For each area you get suggestions that fit how it was assessed. An action has an owner, a due date and
        steps to tick off. Whoever owns one says how it is going: when it is done, what came of it; when it is
        blocked or dropped, why. Once the area has been assessed again, the plan shows which of its statements
        have moved.
      </p>
    </section>
  )
}
