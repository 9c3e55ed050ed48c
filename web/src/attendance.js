// Attendance: quick marks, and sheets that are kept on the device until they are sent.
import * as store from './attendance/store.js'
import { send, sendAll } from './attendance/send.js'
import { count, marks } from './attendance/marks.js'
import { KEPT } from './device.js'
import { showUnsent } from './attendance/unsent.js'

const AGAIN = 20_000
const PAUSES = [0, 500, 1_500, 5_000]
const main = () => document.querySelector('main[data-account]')
const account = () => main()?.dataset.account ?? document.querySelector('meta[name="ropeway-account"]')?.content
const sent = []
let listening = new AbortController()

/** Puts the middle of an answer's page in the place of this page's. */
const show = (page) => {
  const [from, to] = [page.querySelector('main[data-account]'), main()]
  if (!from || !to) return false
  document.querySelector('.flash')?.remove()
  const flash = page.querySelector('.flash')
  to.replaceWith(from)
  if (flash) from.before(flash)
  begin()
  const first = from.querySelector('.faults') ?? flash
  window.scrollTo(0, 0)
  first?.setAttribute('tabindex', '-1')
  first?.focus()
  return true
}

const isHere = (sheet) => location.pathname === sheet.path

const told = (sheet, { state, page }) => {
  if (page && isHere(sheet) && state !== 'signin' && show(page)) return
  showUnsent(account(), sent)
}

const take = async (form) => {
  const { account, root, path, name } = main().dataset
  const key = crypto.randomUUID()
  const body = new FormData(form)
  body.delete('_csrf')
  body.set('key', key)
  const sheet = { id: store.idOf(account, path), account, root, path, name, key, at: Date.now(), state: 'waiting', body: new URLSearchParams(body).toString() }
  await store.put(sheet)
  told(sheet, await send(sheet))
}

/** Marks the sheet as it was taken here, if it was and is not sent. */
const restore = async (form) => {
  const { account, path } = main().dataset
  const sheet = await store.get(store.idOf(account, path))
  if (!sheet) return
  for (const [name, value] of new URLSearchParams(sheet.body)) {
    const field = form.elements[name]
    if (field && name !== 'key') field.value = value
  }
  count(form)
  if (sheet.state === 'conflict' || sheet.state === 'refused') told(sheet, await send(sheet))
}

const begin = () => {
  listening.abort()
  listening = new AbortController()
  const form = document.querySelector('form.roll')
  if (form) {
    marks(form, listening.signal)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      take(form)
    })
  }
  document.querySelector('a[data-discard]')?.addEventListener('click', async (event) => {
    event.preventDefault()
    await store.remove(store.idOf(account(), main().dataset.path))
    location.assign(event.target.href)
  })
  showUnsent(account(), sent)
}

/** Keeps this page and what it is made of, so that it opens without a network. */
const keep = async () => {
  const root = main()?.dataset.root
  if (!root || !navigator.serviceWorker) return
  await navigator.serviceWorker.register(`${root}/worker.js`, { scope: root })
  const { active } = await navigator.serviceWorker.ready
  const assets = performance.getEntriesByType('resource').map(({ name }) => name).filter((url) => url.startsWith(`${location.origin}/assets/`))
  localStorage.setItem(KEPT, 'yes')
  active.postMessage({ page: location.pathname, assets })
}

/** What had to wait is told to be sent; what goes at once needs no word of the device. */
const sendWaiting = async () => {
  if (account()) await sendAll(account(), (sheet, result) => {
    if (result.state === 'sent') sent.push(sheet)
    told(sheet, result)
  })
}

/** A network that comes back often fails once more. */
const sendSoon = async () => {
  for (const pause of PAUSES) {
    await new Promise((go) => { setTimeout(go, pause) })
    await sendWaiting()
    if (!account() || !(await store.of(account())).some(({ state }) => state === 'waiting')) return
  }
}

begin()
const form = document.querySelector('form.roll')
if (form) await restore(form)
addEventListener('online', sendSoon)
addEventListener('offline', () => showUnsent(account(), sent))
setInterval(async () => { if (account() && (await store.of(account())).length) sendWaiting() }, AGAIN)
sendWaiting()
await keep()
