// govuk-frontend ships no types; these are the parts that main.ts uses.
declare module 'govuk-frontend' {
  type ComponentClass = abstract new (root: Element | null, config?: object) => unknown
  export function createAll(component: ComponentClass, config?: object, scope?: Element): unknown[]
  export const Button: ComponentClass
  export const CharacterCount: ComponentClass
  export const Checkboxes: ComponentClass
  export const ErrorSummary: ComponentClass
  export const NotificationBanner: ComponentClass
  export const Radios: ComponentClass
  export const ServiceNavigation: ComponentClass
  export const SkipLink: ComponentClass
  export const Tabs: ComponentClass
}
