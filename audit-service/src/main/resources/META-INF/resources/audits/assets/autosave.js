// Saves each answer of a return a moment after it was changed. The page works without it by its Save buttons: what this
// script could not save stays in the form, says so, and goes with the next Save.
const form = document.querySelector('form[data-gt-autosave]')
const PAUSE = 1500
const AGAIN = 10000
const unsaved = new Set()

const tell = (line, words, wrong) => {
  line.textContent = words
  line.style.color = wrong ? '#942514' : ''
}

const fieldsOf = (part, id) => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith(`q.${id}.`)) {
      fields.append(name, value)
    }
  }
  return fields
}

const follow = (part) => {
  const id = part.dataset.gtQuestion
  const line = part.querySelector('[data-gt-saved]')
  const field = (name) => form.elements.namedItem(`q.${id}.${name}`)
  let timer
  let saving = false
  let changed = false

  const later = (pause) => {
    clearTimeout(timer)
    timer = setTimeout(save, pause)
  }

  const save = async () => {
    if (saving) {
      return
    }
    saving = true
    changed = false
    try {
      const response = await fetch(form.dataset.gtAutosave + encodeURIComponent(id), {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: fieldsOf(part, id),
        redirect: 'error'
      })
      const answer = await response.json()
      if (response.ok) {
        field('version').value = answer.version
        field('seen').value = answer.seen
        part.querySelector(`input[name="q.${id}.confirm"]`)?.closest('.govuk-form-group')?.remove()
        tell(document.querySelector('[data-gt-progress]'), answer.words)
        const shown = [...form.querySelectorAll('[data-gt-question]')].map((one) => one.dataset.gtQuestion)
        const asked = answer.asked.split(' ')
        const here = form.dataset.gtHere ? form.dataset.gtHere.split(' ') : null
        tell(line, answer.saved + (shown.some((one) => !asked.includes(one)) || (here && here.some((one) => asked.includes(one) && !shown.includes(one))) ? '. Your answer changes what is asked next: press Save to see it' : ''))
        if (!changed) {
          unsaved.delete(id)
        }
      } else if (response.status === 409) {
        tell(line, answer.sentence + '. Nothing of yours is lost: press Save to compare the two', true)
      } else {
        tell(line, 'Not saved yet. ' + answer.sentence, true)
      }
    } catch (away) {
      tell(line, 'Not saved yet: the connection is away or your session has ended. What you typed stays here and is tried again', true)
      later(AGAIN)
    } finally {
      saving = false
      if (changed) {
        later(PAUSE)
      }
    }
  }

  window.addEventListener('online', () => {
    if (unsaved.has(id)) {
      later(200)
    }
  })
  part.addEventListener('input', () => {
    changed = true
    unsaved.add(id)
    later(PAUSE)
  })
  part.addEventListener('change', () => {
    changed = true
    unsaved.add(id)
    later(200)
  })
}

if (form) {
  form.querySelectorAll('[data-gt-question]').forEach(follow)
  form.addEventListener('submit', (sending) => {
    if (navigator.onLine) {
      unsaved.clear()
    } else {
      sending.preventDefault()
      tell(document.querySelector('[data-gt-progress]'), 'The connection is away, so nothing was sent. What you typed stays here and is saved as soon as it is back', true)
    }
  })
  window.addEventListener('beforeunload', (leaving) => {
    if (unsaved.size > 0) {
      leaving.preventDefault()
    }
  })
}
