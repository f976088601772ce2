/*
 * The service worker. It keeps what is the same for everybody, and nothing else: the public pages, the public script
 * of the sessions, and static files. SHELL stands before it (app/web/pwa): { version, pages, files }, where the version
 * names the bytes of all of them. Pages come from the network first, so that nobody stays on an old version, and from
 * here when the network is silent for three seconds; page and files of one version are kept and dropped together.
 */
const NAME = "steady-"
const CACHE = NAME + SHELL.version
const OFFLINE = "/offline/"
const FILES = "/static/"
const PATIENCE_MS = 3000
/** The caches that stay: this one, and the one before it for pages that are still open. */
const STAY = 2

self.addEventListener("install", event => event.waitUntil(install()))
self.addEventListener("activate", event => event.waitUntil(activate()))
self.addEventListener("fetch", event => {
  const answer = answerTo(event)
  if (answer) event.respondWith(answer)
})
self.addEventListener("message", event => {
  if (event.data === "take over") self.skipWaiting()
})

/** The first page is kept at once, whatever becomes of the rest: it is the warning signs. */
async function install() {
  const cache = await caches.open(CACHE)
  const [first, ...others] = SHELL.pages.map(path => new Request(path, { cache: "no-cache" }))
  await cache.add(first)
  await cache.addAll([...others, ...SHELL.files])
}

async function activate() {
  await self.registration.navigationPreload?.enable()
  const ours = (await caches.keys()).filter(name => name.startsWith(NAME) && name !== CACHE)
  await Promise.all(ours.slice(0, ours.length + 1 - STAY).map(name => caches.delete(name)))
  await self.clients.claim()
}

/** Returns the promise of an answer; null leaves the request to the browser. */
function answerTo(event) {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== self.location.origin) return null
  if (pathname.startsWith(FILES)) return file(request)
  if (SHELL.pages.includes(pathname)) return publicPage(event)
  return request.mode === "navigate" ? personalPage(event) : null
}

/** A file never changes under its path; an older one is found in the cache of its version. */
async function file(request) {
  return await caches.match(request, { ignoreVary: true }) ?? fetch(request)
}

async function publicPage(event) {
  const answer = network(event)
  event.waitUntil(answer.catch(() => {}))
  const soon = await Promise.race([answer, patience()]).catch(() => null)
  if (soon && soon.status < 500) return soon
  return await kept(new URL(event.request.url).pathname) ?? answer
}

async function personalPage(event) {
  try {
    return await network(event)
  } catch (error) {
    const page = await kept(OFFLINE)
    if (page) return page
    throw error
  }
}

async function network(event) {
  return await event.preloadResponse ?? fetch(event.request)
}

async function kept(path) {
  const cache = await caches.open(CACHE)
  return await cache.match(path, { ignoreVary: true }) ?? null
}

function patience() {
  return new Promise(done => setTimeout(done, PATIENCE_MS, null))
}
