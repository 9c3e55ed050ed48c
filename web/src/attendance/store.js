// What this device keeps of sheets that are not sent: one a person, section and day, in IndexedDB.
import { FLAG } from '../device.js'

const open = () => new Promise((done, failed) => {
  const request = indexedDB.open('ropeway', 1)
  request.onupgradeneeded = () => request.result.createObjectStore('unsent', { keyPath: 'id' })
  request.onsuccess = () => done(request.result)
  request.onerror = () => failed(request.error)
})

const within = async (mode, work) => {
  const db = await open()
  try {
    return await new Promise((done, failed) => {
      const transaction = db.transaction('unsent', mode)
      const request = work(transaction.objectStore('unsent'))
      transaction.oncomplete = () => done(request.result)
      transaction.onerror = transaction.onabort = () => failed(transaction.error)
    })
  } finally {
    db.close()
  }
}

/** Everybody's, so that nobody signs out without being warned; only the person's own are shown and sent. */
const count = async () => {
  const all = await within('readonly', (store) => store.count())
  if (all) localStorage.setItem(FLAG, all)
  else localStorage.removeItem(FLAG)
}

export const idOf = (account, path) => `${account} ${path}`
export const put = async (sheet) => { await within('readwrite', (store) => store.put(sheet)); await count() }
export const remove = async (id) => { await within('readwrite', (store) => store.delete(id)); await count() }
/** What came of sending a sheet, unless the person has discarded it or taken it anew meanwhile. */
export const settle = async (sheet, state) => {
  await within('readwrite', (store) => {
    const request = store.get(sheet.id)
    request.onsuccess = () => {
      if (request.result?.key !== sheet.key) return
      if (state === 'sent') store.delete(sheet.id)
      else store.put({ ...sheet, state })
    }
    return request
  })
  await count()
}

export const get = (id) => within('readonly', (store) => store.get(id))
export const of = async (account) => (await within('readonly', (store) => store.getAll()))
  .filter((sheet) => sheet.account === account)
  .sort((a, b) => a.at - b.at)
