// Sends what is kept, under the name of the person who took it and of nobody else.
import * as store from './store.js'

/** Who is signed in: the account and the form token, or account null. Fails where there is no network. */
const me = async (root) => {
  const answer = await fetch(`${root}/me`, { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' }, cache: 'no-store' })
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  return answer.json()
}

/** What came of it: sent, waiting (no network), signin, conflict or refused; with the answer's page where there is one. */
const attempt = async (sheet) => {
  try {
    const { account, token } = await me(sheet.root)
    if (account !== sheet.account) return { state: 'signin' }
    const body = new URLSearchParams(sheet.body)
    body.set('_csrf', token)
    const answer = await fetch(sheet.path, { method: 'POST', body, headers: { Accept: 'text/html' } })
    if (answer.status === 401) return { state: 'signin' }
    if (answer.status >= 500) return { state: 'waiting' }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (answer.ok) return { state: new URL(answer.url).pathname === sheet.path ? 'sent' : 'signin', page }
    return { state: answer.status === 409 ? 'conflict' : 'refused', page }
  } catch {
    return { state: 'waiting' }
  }
}

const sendOne = async (sheet) => {
  const kept = await store.get(sheet.id)
  if (kept?.key !== sheet.key) return { state: 'sent' }
  if (kept.state !== sheet.state) return { state: kept.state }
  const result = await attempt(sheet)
  await store.settle(sheet, result.state)
  return result
}

/** One sending at a time on this device, whatever its pages do. */
const alone = (options, work) => navigator.locks
  ? navigator.locks.request('ropeway-unsent', options, (lock) => lock && work())
  : work()

/** Sends one sheet and keeps it unless it was taken. */
export const send = (sheet) => alone({}, () => sendOne(sheet))

/** Sends the person's sheets that wait; those that need a choice stay. Tells of each what came of it. */
export const sendAll = (account, tell) => alone({ ifAvailable: true }, async () => {
  for (const sheet of await store.of(account)) {
    if (sheet.state === 'waiting' || sheet.state === 'signin') {
      const result = await sendOne(sheet)
      tell(sheet, result)
      if (result.state === 'waiting' || result.state === 'signin') return
    }
  }
})
