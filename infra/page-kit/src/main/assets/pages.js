import { initAll } from './govuk-frontend.min.js'

initAll()

for (const button of document.querySelectorAll('[data-gt-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// GOV.UK Frontend says on a radio whether what it reveals is shown, which the role of a radio does not know.
const leaveOutExpanded = () => {
  for (const radio of document.querySelectorAll('input[type="radio"][aria-expanded]')) {
    radio.removeAttribute('aria-expanded')
  }
}
leaveOutExpanded()
document.addEventListener('click', leaveOutExpanded)
window.addEventListener('pageshow', leaveOutExpanded)
