// From the official options of the components that are no form controls to our props, for the conformance test only.
import { BackLink } from '../../src/ui/govuk/back-link.tsx'
import { Breadcrumbs } from '../../src/ui/govuk/breadcrumbs.tsx'
import { Details } from '../../src/ui/govuk/details.tsx'
import { Footer } from '../../src/ui/govuk/footer.tsx'
import { GenericHeader } from '../../src/ui/govuk/generic-header.tsx'
import { InsetText } from '../../src/ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../src/ui/govuk/notification-banner.tsx'
import { Pagination } from '../../src/ui/govuk/pagination.tsx'
import { Panel } from '../../src/ui/govuk/panel.tsx'
import { PhaseBanner } from '../../src/ui/govuk/phase-banner.tsx'
import { ServiceNavigation } from '../../src/ui/govuk/service-navigation.tsx'
import { SkipLink } from '../../src/ui/govuk/skip-link.tsx'
import { SummaryList } from '../../src/ui/govuk/summary-list.tsx'
import { Table } from '../../src/ui/govuk/table.tsx'
import { Tabs } from '../../src/ui/govuk/tabs.tsx'
import { Tag } from '../../src/ui/govuk/tag.tsx'
import { TaskList } from '../../src/ui/govuk/task-list.tsx'
import { WarningText } from '../../src/ui/govuk/warning-text.tsx'
import { officialFooterParts } from './govuk-footer-parts.ts'
import {
  type Adapter,
  actions,
  attributes,
  cell,
  common,
  content,
  links,
  type Options,
  raw,
  textual,
} from './govuk-options.ts'

export const pageAdapters: Record<string, Adapter> = {
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
  'inset-text': (o) => (
    <InsetText {...common(o)} id={o.id}>
      {content(o)}
    </InsetText>
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
  'warning-text': (o) => (
    <WarningText {...common(o)} iconFallbackText={o.iconFallbackText}>
      {content(o)}
    </WarningText>
  ),
}
