// Saves each answer of a return a moment after it was changed. The page works without it by its Save buttons.
//
// What is not saved yet waits in a queue in this tab (sessionStorage: it outlives a reload, a lost connection and a new
// sign-in, and goes with the tab). The queue is sent in the order in which answers were changed first, one at a time,
// because an answer decides what is asked after it. Each entry carries the version that its writer saw, so that an
// answer which a colleague changed meanwhile is never overwritten: it stays in the queue and in the form until Save
// shows both. Entries of somebody else who used this tab are left alone.
const form = document.querySelector('form[data-gt-autosave]')
const PAUSE = 1500
const AGAIN = [3000, 5000, 10000, 30000]

const start = () => {
  const address = form.dataset.gtAutosave
  const storage = `gt-answers:${form.dataset.gtWriter}:${address}`
  const banner = document.querySelector('[data-gt-waiting]')
  const parts = new Map([...form.querySelectorAll('[data-gt-question]')].map((part) => [part.dataset.gtQuestion, part]))
  const stored = new Map()
  let queue = read()
  let sending = false
  let failures = 0
  let timer
  let trouble = ''

  function read () {
    try {
      return JSON.parse(window.sessionStorage.getItem(storage) ?? '[]')
    } catch (unreadable) {
      return []
    }
  }

  const keep = () => {
    try {
      if (queue.length > 0) {
        window.sessionStorage.setItem(storage, JSON.stringify(queue))
      } else {
        window.sessionStorage.removeItem(storage)
      }
    } catch (full) {
      trouble = 'This browser keeps nothing: leave the page open until everything is saved'
    }
    show()
  }

  const show = () => {
    const waiting = queue.filter((entry) => !entry.stopped)
    const stopped = queue.filter((entry) => entry.stopped && !parts.has(entry.id))
    const words = []
    if (trouble !== '' && waiting.length > 0) {
      words.push(`${trouble}. ${waiting.length === 1 ? 'One answer waits' : `${waiting.length} answers wait`} here and ${waiting.length === 1 ? 'is' : 'are'} sent, in order, as soon as that is possible.`)
    }
    banner.textContent = words.join(' ')
    stopped.forEach((entry) => {
      const link = document.createElement('a')
      link.className = 'govuk-link'
      link.href = `${entry.page}#at-${entry.id}`
      link.textContent = ' An answer on another page was not saved: look at it.'
      banner.append(link)
    })
    banner.style.color = banner.textContent === '' ? '' : '#942514'
  }

  const tell = (id, words, wrong) => {
    const line = parts.get(id)?.querySelector('[data-gt-saved]')
    if (line) {
      line.textContent = words
      line.style.color = wrong ? '#942514' : ''
    }
  }

  const field = (id, name) => form.elements.namedItem(`q.${id}.${name}`)

  const fieldsOf = (id) => [...new FormData(form)].filter(([name]) => name.startsWith(`q.${id}.`))

  // Puts what was typed before a reload back into the form, with the version that its writer saw.
  const restore = (entry) => {
    const typed = new Map(entry.fields)
    form.querySelectorAll(`[name^="q.${CSS.escape(entry.id)}."]`).forEach((input) => {
      if (input.type === 'radio') {
        input.checked = typed.get(input.name) === input.value
      } else if (input.type === 'checkbox') {
        input.checked = typed.has(input.name)
      } else if (typed.has(input.name)) {
        input.value = typed.get(input.name)
      }
    })
  }

  const change = (id) => {
    const entry = queue.find((one) => one.id === id)
    const fields = fieldsOf(id)
    if (entry) {
      entry.fields = fields
      entry.changed = (entry.changed ?? 0) + 1
      delete entry.stopped
      delete entry.posted
    } else if (JSON.stringify(fields) !== stored.get(id)) {
      queue.push({ id, fields, page: window.location.pathname, changed: 0 })
    }
    keep()
  }

  const later = (pause) => {
    clearTimeout(timer)
    timer = setTimeout(send, pause)
  }

  const saved = (entry, answer, changed) => {
    if (parts.has(entry.id)) {
      field(entry.id, 'version').value = answer.version
      field(entry.id, 'seen').value = answer.seen
      form.querySelector(`input[name="q.${CSS.escape(entry.id)}.confirm"]`)?.closest('.govuk-form-group')?.remove()
      stored.set(entry.id, JSON.stringify(fieldsOf(entry.id)))
    }
    if (entry.changed === changed) {
      queue = queue.filter((one) => one !== entry)
    } else {
      entry.fields = parts.has(entry.id) ? fieldsOf(entry.id) : entry.fields
    }
    document.querySelector('[data-gt-progress]').textContent = answer.words
    const asked = answer.asked.split(' ')
    const here = form.dataset.gtHere ? form.dataset.gtHere.split(' ') : []
    const other = [...parts.keys()].some((one) => !asked.includes(one)) || here.some((one) => asked.includes(one) && !parts.has(one))
    tell(entry.id, answer.saved + (other ? '. Your answer changes what is asked next: press Save to see it' : ''))
  }

  const stop = (entry, changed, words) => {
    if (entry.changed === changed) {
      entry.stopped = true
    }
    tell(entry.id, words, true)
  }

  const halt = (words) => {
    trouble = words
    queue.filter((entry) => !entry.stopped).forEach((entry) => tell(entry.id, 'Waiting to be saved. What you typed is kept here', true))
    later(AGAIN[Math.min(failures++, AGAIN.length - 1)])
  }

  // One round through the queue; gives whether nothing waits any more.
  const send = async () => {
    if (sending) {
      return false
    }
    sending = true
    clearTimeout(timer)
    let entry
    while ((entry = queue.find((one) => !one.stopped))) {
      const changed = entry.changed
      let response
      let answer
      try {
        response = await fetch(address + encodeURIComponent(entry.id), {
          method: 'POST',
          headers: { Accept: 'application/json' },
          body: new URLSearchParams(entry.fields),
          redirect: 'manual'
        })
        answer = response.ok || [400, 409].includes(response.status) ? await response.json() : null
      } catch (away) {
        halt('The connection is away')
        break
      }
      if (response.type === 'opaqueredirect' || response.status === 401) {
        halt('Your session has ended: press Save and sign in again')
        break
      } else if (answer === null) {
        if (response.status >= 500 || response.status === 429) {
          halt('The service does not answer')
          break
        }
        stop(entry, changed, 'Not saved: this return is not open to you any more. Copy what you typed')
      } else if (response.ok) {
        saved(entry, answer, changed)
      } else if (answer.code === 'not-asked' && entry.changed === changed) {
        queue = queue.filter((one) => one !== entry)
        tell(entry.id, 'Not saved: ' + answer.sentence, true)
      } else if (response.status === 409) {
        stop(entry, changed, answer.sentence + '. Nothing of yours is lost: press Save to compare the two')
      } else {
        stop(entry, changed, 'Not saved yet. ' + answer.sentence)
      }
      failures = 0
      trouble = ''
      keep()
    }
    sending = false
    keep()
    return queue.every((one) => one.stopped)
  }

  parts.forEach((part, id) => stored.set(id, JSON.stringify(fieldsOf(id))))

  // A page that answers to a pressed Save has everything in it that was typed.
  if (form.dataset.gtReceived === 'true') {
    queue = queue.filter((entry) => !(entry.posted && parts.has(entry.id)))
  }
  queue.filter((entry) => parts.has(entry.id)).forEach((entry) => {
    delete entry.stopped
    restore(entry)
    tell(entry.id, 'Waiting to be saved. What you typed is kept here', true)
  })
  keep()
  if (queue.length > 0) {
    later(0)
  }

  parts.forEach((part, id) => {
    part.addEventListener('input', () => {
      change(id)
      later(PAUSE)
    })
    part.addEventListener('change', () => {
      change(id)
      later(200)
    })
  })
  window.addEventListener('online', () => later(0))

  form.addEventListener('submit', (pressed) => {
    if (trouble === 'The connection is away' || navigator.onLine === false) {
      pressed.preventDefault()
      trouble = 'The connection is away'
      show()
      banner.scrollIntoView({ block: 'center' })
      send().then((done) => done && form.requestSubmit(pressed.submitter))
      return
    }
    queue.filter((entry) => parts.has(entry.id)).forEach((entry) => {
      entry.posted = true
    })
    keep()
  })
  window.addEventListener('beforeunload', (leaving) => {
    if (queue.some((entry) => !entry.posted)) {
      leaving.preventDefault()
    }
  })
}

if (form) {
  start()
}
