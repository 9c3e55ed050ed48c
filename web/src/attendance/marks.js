// The sheet by touch and keyboard: a tap on a name or one key marks a student.
const KEYS = { p: 'p', a: 'a', l: 't', e: 't' }
const rowsOf = (form) => [...form.querySelectorAll('.roll__row')]
const radio = (row, value) => row.querySelector(`input[type=radio][value=${value}]`)
const minutes = (text) => text.split(':').reduce((hours, part) => hours * 60 + Number(part), 0)
const clock = (all) => `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`

/** Now, where that is during the class; else five minutes after it began or before it ends. */
const during = (bar, late) => {
  const [from, to] = [minutes(bar.dataset.from), minutes(bar.dataset.to)]
  const now = new Date().getHours() * 60 + new Date().getMinutes()
  return clock(now > from && now < to ? now : late ? Math.min(from + 5, to - 1) : Math.max(to - 5, from + 1))
}

export const count = (form) => {
  const totals = { p: 0, a: 0, t: 0 }
  form.querySelectorAll('input[type=radio]:checked').forEach(({ value }) => { totals[value]++ })
  form.querySelectorAll('[data-count]').forEach((cell) => { cell.textContent = totals[cell.dataset.count] })
}

const mark = (form, row, value) => {
  radio(row, value).checked = true
  count(form)
}

const markByKey = (form, row, key) => {
  mark(form, row, KEYS[key])
  const bar = form.querySelector('.roll__bar')
  const [into, outOf] = row.querySelectorAll('input[type=time]')
  if (key === 'l' && into && !into.value) into.value = during(bar, true)
  if (key === 'e' && outOf && !outOf.value) outOf.value = during(bar, false)
}

const go = (rows, next) => {
  rows.forEach((one) => { one.tabIndex = one === next ? 0 : -1 })
  next?.focus()
}

const step = (form, row, by) => {
  const rows = rowsOf(form)
  go(rows, rows[Math.min(Math.max(rows.indexOf(row) + by, 0), rows.length - 1)])
}

/** The number typed so far and when: 1 and 2 within two seconds are the twelfth student. */
let typed = { number: 0, at: -Infinity }

const goTo = (form, digit, at) => {
  const rows = rowsOf(form)
  const longer = at - typed.at < 2000 ? typed.number * 10 + digit : digit
  typed = { number: longer <= rows.length ? longer : digit, at }
  if (rows[typed.number - 1]) go(rows, rows[typed.number - 1])
}

const STEPS = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

const pressed = (form, event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input:not([type=radio]), select, textarea')) return
  const row = event.target.closest('.roll__row')
  const elsewhere = event.target.closest('a, button, summary, details')
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (!row && elsewhere) return
  if (/^[0-9]$/.test(key)) {
    goTo(form, Number(key), event.timeStamp)
    event.preventDefault()
    return
  }
  typed = { number: 0, at: -Infinity }
  if (key in STEPS) step(form, row, row ? STEPS[key] : 0)
  else if (key in KEYS) {
    const here = row ?? rowsOf(form)[0]
    markByKey(form, here, key)
    step(form, here, 1)
  }
  else if (key === 'Enter') form.requestSubmit()
  else return
  event.preventDefault()
}

/** @param end ends the listening, when the page's middle is put anew */
export const marks = (form, end) => {
  const bar = form.querySelector('.roll__bar')
  if (!bar) return
  form.classList.add('roll--quick')
  rowsOf(form).forEach((row, i) => { row.tabIndex = i ? -1 : 0 })
  form.addEventListener('change', ({ target }) => {
    const row = target.closest('.roll__row')
    const into = row?.querySelector('input[type=time]')
    if (target.value === 't' && target.type === 'radio' && into && !into.value && !row.querySelector('[name^="out."]').value) into.value = during(bar, true)
    count(form)
  })
  let before
  form.addEventListener('pointerdown', ({ target }) => {
    before = target.closest('.roll__row')?.querySelector('input[type=radio]:checked')
  })
  form.addEventListener('click', ({ target }) => {
    if (target.type === 'radio' && target === before) mark(form, target.closest('.roll__row'), 'p')
    const row = target.closest('.roll__name')?.closest('.roll__row')
    if (row) mark(form, row, radio(row, 'a').checked || radio(row, 't').checked ? 'p' : 'a')
  })
  document.addEventListener('keydown', (event) => pressed(form, event), { signal: end })
  count(form)
}
