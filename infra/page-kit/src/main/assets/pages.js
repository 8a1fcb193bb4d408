import { initAll } from './govuk-frontend.min.js'

initAll()

// A filter that offers a list of choices applies as soon as one is chosen; without scripts its button does.
for (const form of document.querySelectorAll('form[data-gt-submit-on-change]')) {
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) {
      form.requestSubmit()
    }
  })
}

for (const button of document.querySelectorAll('[data-gt-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
