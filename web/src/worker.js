// The service worker of attendance: a sheet opened earlier opens without a network. It keeps pages and files, sends nothing.
const PAGES = 'ropeway-pages'
const ASSETS = 'ropeway-assets'
const MOST = { [PAGES]: 40, [ASSETS]: 60 }
const PATIENCE = 4_000
const SHEET = /\/attendance(\/[0-9a-f-]{36}\/\d{4}-\d\d-\d\d)?$/

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))

const keep = async (name, key, answer) => {
  if (!answer.ok || answer.redirected) return
  const cache = await caches.open(name)
  await cache.delete(key)
  await cache.put(key, answer)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((old) => cache.delete(old)))
}

const kept = async (name, key) => (await caches.open(name)).match(key, { ignoreVary: true })

const page = async (event, path) => {
  const earlier = await kept(PAGES, path)
  const late = new AbortController()
  const timer = earlier && setTimeout(() => late.abort(), PATIENCE)
  try {
    const answer = await fetch(event.request, { signal: late.signal })
    if (answer.status < 500) {
      if (answer.type === 'basic') event.waitUntil(keep(PAGES, path, answer.clone()))
      return answer
    }
    return earlier ?? answer
  } catch (noNetwork) {
    if (earlier) return earlier
    throw noNetwork
  } finally {
    clearTimeout(timer)
  }
}

const asset = async (event, url) => {
  const earlier = await kept(ASSETS, url)
  if (earlier) return earlier
  const answer = await fetch(event.request)
  event.waitUntil(keep(ASSETS, url, answer.clone()))
  return answer
}

addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin) return
  if (event.request.mode === 'navigate' && SHEET.test(url.pathname) && !url.search) event.respondWith(page(event, url.pathname))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(event, url.href))
})

/** So that nobody who signs in later is led to what this asked for. */
const QUIETLY = { headers: { 'X-Requested-With': 'XMLHttpRequest' } }

const fetchOnce = async (name, url) => { if (!await kept(name, url)) await keep(name, url, await fetch(url, QUIETLY)) }

/** A page asks to keep itself and what it is made of: it may have been there before this worker was. */
addEventListener('message', (event) => {
  const { page, assets } = event.data
  event.waitUntil(Promise.allSettled([
    ...assets.map((url) => fetchOnce(ASSETS, url)), ...(SHEET.test(page) ? [fetchOnce(PAGES, page)] : [])]))
})
