// Loaded at the top of the body, so that parts which only work with scripts are laid out right from the start.
document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
