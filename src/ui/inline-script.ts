/** The one inline script there is: GOV.UK's own line that tells the styles and components that scripts run. */
export const inlineScript =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');"

/** Its source expression for `script-src`, quotes included; a test keeps the two together. */
export const inlineScriptHash = "'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='"
