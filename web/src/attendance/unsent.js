// Says on the page what this device keeps.
import * as store from './store.js'

const part = (name, text, properties = {}) => Object.assign(document.createElement(name), { textContent: text, ...properties })

const line = (sheet, words, redo) => {
  const item = document.createElement('li')
  item.dataset.state = sheet.state
  item.append(part('a', sheet.name, { href: sheet.path }), part('span', words[sheet.state], { className: `tag tag--${sheet.state === 'waiting' ? 'wait' : sheet.state === 'sent' ? 'ok' : 'warn'}` }))
  if (sheet.state === 'signin') item.append(part('a', words.sign, { href: words.signpath }))
  if (sheet.state !== 'sent') {
    const button = part('button', words.discard, { type: 'button', className: 'usa-button usa-button--unstyled' })
    button.addEventListener('click', async () => {
      if (window.confirm(words.sure)) { await store.remove(sheet.id); redo() }
    })
    item.append(button)
  }
  return item
}

/** @param sent sheets that were sent while this page was open */
export const showUnsent = async (account, sent = []) => {
  const box = document.getElementById('unsent')
  if (!box) return
  const kept = await store.of(account)
  const offline = box.querySelector('.unsent__offline')
  offline.hidden = navigator.onLine
  offline.textContent = navigator.onLine ? '' : box.dataset.offline
  const gone = sent.filter((one) => !kept.some(({ id }) => id === one.id)).map((one) => ({ ...one, state: 'sent' }))
  box.querySelector('ul').replaceChildren(...[...kept, ...gone].map((sheet) => line(sheet, box.dataset, () => showUnsent(account, sent))))
  box.hidden = navigator.onLine && !kept.length && !gone.length
}
