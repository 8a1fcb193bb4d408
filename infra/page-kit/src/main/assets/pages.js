import { initAll } from './govuk-frontend.min.js'

initAll()

for (const button of document.querySelectorAll('[data-gt-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
