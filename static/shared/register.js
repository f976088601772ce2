/** The service worker: registered where there may be one, and told when a newer Steady may take over. */

const WORKER = "/sw.js"

const policy = globalThis.trustedTypes?.createPolicy("steady", {
  createScriptURL(address) {
    if (address !== WORKER) throw new TypeError(`no script of ours: ${address}`)
    return address
  },
})

/** Registers the service worker; `onNewer(take)` hears of a newer one that waits, `take()` lets it in. */
export async function register(onNewer, container = navigator.serviceWorker) {
  if (!container) return
  const address = policy ? policy.createScriptURL(WORKER) : WORKER
  const registration = await container.register(address, { updateViaCache: "none" }).catch(() => null)
  if (!registration) return
  const offer = worker => worker?.state === "installed" && container.controller && onNewer(() => letIn(container, worker))
  offer(registration.waiting)
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing
    worker.addEventListener("statechange", () => offer(worker))
  })
}

/** Only the page in which somebody asked for it is loaded anew; a session elsewhere goes on. */
function letIn(container, worker) {
  container.addEventListener("controllerchange", () => location.reload(), { once: true })
  worker.postMessage("take over")
}
