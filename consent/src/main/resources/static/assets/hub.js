// Everything a screen does beyond plain HTML. Each screen works without it.
import { initAll } from './govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

/** Safari forgets that a table is one once its rows are laid out as cards; said outright, it does not. */
function sayWhatTablesAre(root) {
  const roles = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell', 'th[scope=col]': 'columnheader', 'th[scope=row]': 'rowheader' }
  for (const [element, role] of Object.entries(roles)) {
    root.querySelectorAll(element).forEach(found => found.setAttribute('role', role))
  }
}

/**
 * Shows a part of a form while one of some answers is chosen: the name of the question, then the answers. What GOV.UK
 * Frontend reveals itself belongs to one answer.
 */
function showWhenAnswered(part) {
  const [question, ...answers] = part.dataset.shownWhen.split(' ')
  const form = part.closest('form')
  const sync = () => { part.hidden = !answers.includes(form.elements[question].value) }
  form.addEventListener('change', sync)
  window.addEventListener('pageshow', sync)
  sync()
}

const PERIOD_MS = 5000
const STALE = 'Not up to date: the hub does not answer, or you were signed out.'

/**
 * Keeps a region up to date: fetches the page again and swaps the region of the same id. A button stops it
 * (WCAG 2.2.2), and it rests while the page is hidden or the reader's focus is inside.
 */
function keepUpToDate(region) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary'
  const trouble = document.createElement('p')
  trouble.className = 'govuk-error-message'
  trouble.setAttribute('role', 'status')
  region.before(button, trouble)

  let running = sessionStorage.getItem('updates') !== 'stopped'
  const label = () => { button.textContent = running ? 'Stop updating' : 'Keep up to date' }
  label()
  button.addEventListener('click', () => {
    running = !running
    sessionStorage.setItem('updates', running ? 'running' : 'stopped')
    label()
  })

  const resting = () => !running || document.hidden || region.contains(document.activeElement)
  const fetched = async () => {
    const response = await fetch(location.href, { redirect: 'error' })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    return response.ok ? page.getElementById(region.id) : null
  }
  setInterval(async () => {
    if (resting()) return
    const fresh = await fetched().catch(() => null)
    trouble.textContent = fresh ? '' : STALE
    if (!fresh || resting()) return
    region.replaceChildren(...fresh.childNodes)
    sayWhatTablesAre(region)
  }, PERIOD_MS)
}

// An answer to a form becomes a page that is asked for: who comes back to it is not asked to send the form again.
history.replaceState(null, '', location.href)

sayWhatTablesAre(document)
document.querySelectorAll('[data-shown-when]').forEach(showWhenAnswered)
document.querySelectorAll('[data-up-to-date]').forEach(keepUpToDate)
