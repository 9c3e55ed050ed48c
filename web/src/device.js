/** How many sheets this device has not sent, everybody's; see attendance/store.js. */
export const FLAG = 'ropeway-unsent'
const ACCOUNT = 'ropeway-account'
const PAGES = 'ropeway-pages'
/** Says that pages are kept, so that whoever keeps none signs out without a detour. */
export const KEPT = 'ropeway-kept'

const forgetPages = async () => {
  localStorage.removeItem(KEPT)
  if (window.caches) await caches.delete(PAGES)
}

/** Somebody else's kept pages are removed; signing out removes one's own, and warns of sheets that are not sent. */
export const device = () => {
  const account = document.querySelector('meta[name="ropeway-account"]')?.content
  if (account && localStorage.getItem(ACCOUNT) !== account) {
    localStorage.setItem(ACCOUNT, account)
    forgetPages()
  }
  document.addEventListener('submit', async (event) => {
    const form = event.target
    if (!form.matches('[data-sign-out]') || !localStorage.getItem(FLAG) && !localStorage.getItem(KEPT)) return
    event.preventDefault()
    if (localStorage.getItem(FLAG) && !window.confirm(form.dataset.signOut)) return
    await forgetPages()
    form.submit()
  })
  if (account && localStorage.getItem(FLAG)) import(document.querySelector('meta[name="ropeway-attendance"]').content)
}
