// From the options of the official Nunjucks components to the props of ours, for the conformance test only. Raw HTML,
// which our props do not take, comes in as a template of preact's.
import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import type { Attributes, Content } from '../../src/ui/content.ts'
import { BackLink } from '../../src/ui/govuk/back-link.tsx'
import { Breadcrumbs } from '../../src/ui/govuk/breadcrumbs.tsx'
import { Button } from '../../src/ui/govuk/button.tsx'
import { CharacterCount } from '../../src/ui/govuk/character-count.tsx'
import { Checkboxes } from '../../src/ui/govuk/checkboxes.tsx'
import { Details } from '../../src/ui/govuk/details.tsx'
import { ErrorMessage } from '../../src/ui/govuk/error-message.tsx'
import { ErrorSummary } from '../../src/ui/govuk/error-summary.tsx'
import { Fieldset } from '../../src/ui/govuk/fieldset.tsx'
import { Footer } from '../../src/ui/govuk/footer.tsx'
import { GenericHeader } from '../../src/ui/govuk/generic-header.tsx'
import { Hint } from '../../src/ui/govuk/hint.tsx'
import { Input } from '../../src/ui/govuk/input.tsx'
import { InsetText } from '../../src/ui/govuk/inset-text.tsx'
import { Label } from '../../src/ui/govuk/label.tsx'
import { NotificationBanner } from '../../src/ui/govuk/notification-banner.tsx'
import { Pagination } from '../../src/ui/govuk/pagination.tsx'
import { Panel } from '../../src/ui/govuk/panel.tsx'
import { PhaseBanner } from '../../src/ui/govuk/phase-banner.tsx'
import { Radios } from '../../src/ui/govuk/radios.tsx'
import { Select } from '../../src/ui/govuk/select.tsx'
import { ServiceNavigation } from '../../src/ui/govuk/service-navigation.tsx'
import { SkipLink } from '../../src/ui/govuk/skip-link.tsx'
import { SummaryList } from '../../src/ui/govuk/summary-list.tsx'
import { Table } from '../../src/ui/govuk/table.tsx'
import { Tabs } from '../../src/ui/govuk/tabs.tsx'
import { Tag } from '../../src/ui/govuk/tag.tsx'
import { TaskList } from '../../src/ui/govuk/task-list.tsx'
import { Textarea } from '../../src/ui/govuk/textarea.tsx'
import { WarningText } from '../../src/ui/govuk/warning-text.tsx'
import { officialFooterParts } from './govuk-footer-parts.ts'

// The options are data of another system, as loose as JSON; what is wrong in them shows as a difference in the HTML.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Options = any

/** HTML as it stands. */
export function raw(html: string): VNode {
  return jsxTemplate([html])
}

const common = (o: Options) => ({
  class: o.classes as string | undefined,
  attributes: attributes(o.attributes),
})
const attributes = (a: Options) => a as Attributes | undefined
const content = (o: Options): Content => (o?.html ? raw(o.html) : o?.text)
const textual = (o: Options) => o && { text: content(o), ...common(o) }
const labelled = (o: Options) => o && { ...textual(o), isPageHeading: o.isPageHeading }
const failed = (o: Options) => o && { ...textual(o), visuallyHiddenText: o.visuallyHiddenText }
const fieldset = (o: Options) =>
  o && { ...common(o), role: o.role, describedBy: o.describedBy, legend: labelled(o.legend) }
const formGroup = (o: Options) =>
  o && {
    ...common(o),
    before: content(o.beforeInput ?? o.beforeInputs),
    after: content(o.afterInput ?? o.afterInputs),
  }
const field = (o: Options) => ({
  ...common(o),
  id: o.id,
  name: o.name,
  disabled: o.disabled,
  describedBy: o.describedBy,
  label: labelled(o.label),
  hint: textual(o.hint),
  error: failed(o.errorMessage),
  formGroup: formGroup(o.formGroup),
})
const choices = (o: Options) => ({
  ...common(o),
  name: o.name,
  idPrefix: o.idPrefix,
  describedBy: o.describedBy,
  fieldset: fieldset(o.fieldset),
  hint: textual(o.hint),
  error: failed(o.errorMessage),
  formGroup: formGroup(o.formGroup),
  items: o.items.map(
    (item: Options) =>
      item &&
      (item.divider
        ? { divider: item.divider }
        : {
            ...item,
            text: content(item),
            value: String(item.value ?? ''),
            checked: item.checked ?? undefined,
            hint: textual(item.hint),
            label: item.label && common(item.label),
            conditional: item.conditional?.html && raw(item.conditional.html),
          }),
  ),
})
const text = (value: Options) => (value === undefined || value === null ? undefined : String(value))
const number = (value: Options) => (value === undefined || value === null ? undefined : Number(value))
const actions = (o: Options) =>
  o?.items?.map((a: Options) => ({
    ...common(a),
    href: a.href,
    text: content(a),
    hidden: a.visuallyHiddenText,
  }))
const cell = (o: Options) => ({ ...o, ...textual(o) })
const links = (items: Options) => items?.map((i: Options) => ({ ...i, attributes: attributes(i.attributes) }))

/** One adapter a component: official options in, our element out. */
export const adapters: Record<string, (o: Options) => VNode> = {
  'back-link': (o) => (
    <BackLink href={o.href} {...common(o)}>
      {content(o)}
    </BackLink>
  ),
  breadcrumbs: (o) => (
    <Breadcrumbs
      {...common(o)}
      label={o.labelText}
      collapseOnMobile={o.collapseOnMobile}
      items={o.items.map((item: Options) => ({ ...item, text: content(item) }))}
    />
  ),
  button: (o) => (
    <Button {...o} {...common(o)}>
      {content(o)}
    </Button>
  ),
  'character-count': (o) => (
    <CharacterCount
      {...field(o)}
      value={text(o.value)}
      rows={o.rows}
      spellcheck={o.spellcheck}
      maxlength={number(o.maxlength)}
      maxwords={number(o.maxwords)}
      threshold={o.threshold}
      countType={o.countType}
      messageClass={o.countMessage?.classes}
      texts={{
        description: o.textareaDescriptionText,
        charactersUnderLimit: o.charactersUnderLimitText,
        charactersAtLimit: o.charactersAtLimitText,
        charactersOverLimit: o.charactersOverLimitText,
        wordsUnderLimit: o.wordsUnderLimitText,
        wordsAtLimit: o.wordsAtLimitText,
        wordsOverLimit: o.wordsOverLimitText,
      }}
    />
  ),
  checkboxes: (o) => <Checkboxes {...choices(o)} values={o.values?.map(String)} />,
  details: (o) => (
    <Details
      {...common(o)}
      id={o.id}
      open={o.open}
      summary={o.summaryHtml ? raw(o.summaryHtml) : o.summaryText}
    >
      {content(o)}
    </Details>
  ),
  'error-message': (o) => (
    <ErrorMessage {...common(o)} id={o.id} visuallyHiddenText={o.visuallyHiddenText}>
      {content(o)}
    </ErrorMessage>
  ),
  'error-summary': (o) => (
    <ErrorSummary
      {...common(o)}
      title={o.titleHtml ? raw(o.titleHtml) : (o.titleText ?? null)}
      description={o.descriptionHtml ? raw(o.descriptionHtml) : o.descriptionText}
      disableAutoFocus={o.disableAutoFocus}
      errors={(o.errorList ?? []).map((e: Options) => e && { ...e, text: content(e) })}
    />
  ),
  fieldset: (o) => <Fieldset {...fieldset(o)}>{o.html && raw(o.html)}</Fieldset>,
  footer: (o) => {
    const official = officialFooterParts(o)
    return (
      <Footer
        {...common(o)}
        containerClass={o.containerClasses}
        links={o.meta && (links(o.meta.items) ?? [])}
        linksTitle={o.meta?.visuallyHiddenTitle}
        note={content(o.meta)}
        navigation={o.navigation?.map((column: Options) => ({
          ...column,
          items: links(column.items?.filter((item: Options) => item.href && item.text)),
        }))}
        logo={raw(official.logo)}
        licence={official.licence && raw(official.licence)}
        copyright={raw(official.copyright)}
      />
    )
  },
  'generic-header': (o) => (
    <GenericHeader {...common(o)} href={o.url} containerClass={o.containerClasses}>
      {o.logoHtml ? raw(o.logoHtml) : o.logoText}
    </GenericHeader>
  ),
  hint: (o) => (
    <Hint {...common(o)} id={o.id}>
      {content(o)}
    </Hint>
  ),
  input: (o) => (
    <Input
      {...o}
      {...field(o)}
      value={o.value ?? undefined}
      prefix={textual(o.prefix)}
      suffix={textual(o.suffix)}
      wrapper={o.inputWrapper && common(o.inputWrapper)}
    />
  ),
  'inset-text': (o) => (
    <InsetText {...common(o)} id={o.id}>
      {content(o)}
    </InsetText>
  ),
  label: (o) => (
    <Label {...common(o)} for={o.for} isPageHeading={o.isPageHeading}>
      {content(o)}
    </Label>
  ),
  'notification-banner': (o) => (
    <NotificationBanner
      {...common(o)}
      text={o.text}
      type={o.type === 'success' ? 'success' : undefined}
      title={o.titleHtml ? raw(o.titleHtml) : o.titleText}
      titleLevel={o.titleHeadingLevel}
      titleId={o.titleId}
      role={o.role}
      disableAutoFocus={o.disableAutoFocus}
    >
      {o.html && raw(o.html)}
    </NotificationBanner>
  ),
  pagination: (o) => {
    const arrow = (a: Options) =>
      a && { href: a.href, text: content(a), label: a.labelText, attributes: attributes(a.attributes) }
    return (
      <Pagination
        {...common(o)}
        label={o.landmarkLabel}
        items={o.items?.map((i: Options) => i && Object.keys(i).length > 0 && { ...i })}
        previous={arrow(o.previous)}
        next={arrow(o.next)}
      />
    )
  },
  panel: (o) => (
    <Panel
      class={o.classes?.replace('govuk-panel--interruption', '').trim()}
      attributes={o.attributes}
      interruption={o.classes?.includes('govuk-panel--interruption')}
      title={o.titleHtml ? raw(o.titleHtml) : o.titleText}
      titleLevel={o.headingLevel}
      actions={o.actions && (o.actions.items ?? []).map((a: Options) => ({ ...a, ...common(a) }))}
      actionsClass={o.actions?.classes}
      actionsAttributes={o.actions?.attributes}
    >
      {content(o)}
    </Panel>
  ),
  'phase-banner': (o) => (
    <PhaseBanner {...common(o)} tag={o.tag ? textual(o.tag) : { text: '' }}>
      {content(o)}
    </PhaseBanner>
  ),
  radios: (o) => <Radios {...choices(o)} value={text(o.value)} />,
  select: (o) => (
    <Select
      {...field(o)}
      value={text(o.value)}
      items={(o.items ?? []).map(
        (i: Options) =>
          i && { ...i, text: text(i.text), value: text(i.value), selected: i.selected ?? undefined },
      )}
    />
  ),
  'service-navigation': (o) => (
    <ServiceNavigation
      {...common(o)}
      navigation={o.navigation?.map((i: Options) => i && { ...i, text: content(i) })}
      navigationLabel={o.navigationLabel}
      navigationId={o.navigationId}
      navigationClass={o.navigationClasses}
      collapseOnMobile={o.collapseNavigationOnMobile}
      menuButtonText={o.menuButtonText}
      menuButtonLabel={o.menuButtonLabel}
      serviceName={o.serviceName}
      serviceHref={o.serviceUrl}
      label={o.ariaLabel}
      slots={{
        start: o.slots?.start && raw(o.slots.start),
        end: o.slots?.end && raw(o.slots.end.html ?? o.slots.end),
        endInline: o.slots?.end?.align === 'inline',
        navigationStart: o.slots?.navigationStart && raw(o.slots.navigationStart),
        navigationEnd: o.slots?.navigationEnd && raw(o.slots.navigationEnd),
      }}
    />
  ),
  'skip-link': (o) => (
    <SkipLink {...common(o)} href={o.href}>
      {content(o)}
    </SkipLink>
  ),
  'summary-list': (o) => (
    <SummaryList
      {...common(o)}
      card={
        o.card && {
          ...common(o.card),
          title: content(o.card.title),
          titleLevel: o.card.title?.headingLevel,
          titleClass: o.card.title?.classes,
          actions: actions(o.card.actions),
          actionsClass: o.card.actions?.classes,
        }
      }
      rows={(o.rows ?? []).map(
        (row: Options) =>
          row && {
            class: row.classes,
            key: textual(row.key),
            value: textual(row.value),
            actions: actions(row.actions),
            actionsClass: row.actions?.classes,
          },
      )}
    />
  ),
  table: (o) => (
    <Table
      {...common(o)}
      caption={o.caption}
      captionClass={o.captionClasses}
      firstCellIsHeader={o.firstCellIsHeader}
      head={o.head?.map(cell)}
      rows={(o.rows ?? []).map((row: Options) => row?.map?.(cell))}
    />
  ),
  tabs: (o) => (
    <Tabs
      {...common(o)}
      id={o.id}
      title={o.title}
      items={(o.items ?? []).map(
        (item: Options, index: number) =>
          item && {
            id: item.id ?? `${o.idPrefix}-${index + 1}`,
            label: item.label,
            panel: content(item.panel),
            attributes: attributes(item.attributes),
            panelAttributes: attributes(item.panel?.attributes),
          },
      )}
    />
  ),
  tag: (o) => <Tag {...common(o)}>{content(o)}</Tag>,
  'task-list': (o) => (
    <TaskList
      {...common(o)}
      idPrefix={o.idPrefix}
      items={o.items.map(
        (item: Options) =>
          item && {
            class: item.classes,
            href: item.href,
            title: textual(item.title),
            hint: content(item.hint),
            status: item.status?.tag
              ? { tag: textual(item.status.tag), class: item.status.classes }
              : textual(item.status),
          },
      )}
    />
  ),
  textarea: (o) => (
    <Textarea
      {...field(o)}
      value={text(o.value)}
      rows={o.rows}
      spellcheck={o.spellcheck}
      autocomplete={o.autocomplete}
    />
  ),
  'warning-text': (o) => (
    <WarningText {...common(o)} iconFallbackText={o.iconFallbackText}>
      {content(o)}
    </WarningText>
  ),
}
