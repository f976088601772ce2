/** The voice of the device: one sentence at a time, in the language of the page, none that comes too late. */

/** A sentence that could not begin within so many seconds is left out. */
const LATE_S = 1
/** Words a second of an unhurried voice. */
const PACE = 2.5
/** Some voices never say that they are done: after so long beyond what is likely they are taken to be. */
const STUCK_S = 2

/** How the words of the settings are spoken. */
const RATES = { slow: 0.85, normal: 1, fast: 1.2 }
/** How loud the words of the settings are, of 1. */
export const LOUDNESS = { low: 0.4, medium: 0.7, high: 1 }

/** Returns the voice of this device for a page; `speed` and `volume` are the words of the settings. */
export function deviceVoice(document, { speed, volume }) {
  return new Voice({
    synthesis: document.defaultView.speechSynthesis,
    language: document.documentElement.lang,
    now: () => performance.now() / 1000,
    manner: { rate: RATES[speed], volume: LOUDNESS[volume] },
  })
}

/** Returns the voice to speak a language with, the device's own before one from the network; null without any. */
export function voiceFor(voices, language) {
  const wanted = language.toLowerCase()
  const spoken = voice => voice.lang.toLowerCase().replace("_", "-")
  const known = voices.filter(voice => spoken(voice).split("-")[0] === wanted.split("-")[0])
  const points = voice => (voice.localService ? 4 : 0) + (spoken(voice) === wanted ? 2 : 0) + (voice.default ? 1 : 0)
  return known.sort((a, b) => points(b) - points(a))[0] ?? null
}

export class Voice {
  #synthesis
  #make
  #language
  #now
  #manner
  #current = null
  #waiting = []
  #found = null

  /** `manner` is {rate, volume} of its speech; `now()` are seconds; without Web Speech `synthesis` is undefined. */
  constructor({ synthesis, make = text => new SpeechSynthesisUtterance(text), language, now, manner = {} }) {
    this.#synthesis = synthesis
    this.#make = make
    this.#language = language
    this.#now = now
    this.#manner = { rate: 1, volume: 1, ...manner }
  }

  /** Says whether this device can speak; voices may come a moment after the page. */
  get able() {
    return this.#voice() !== null
  }

  /** Says a sentence now or right after the one under way. */
  say(text) {
    if (!this.able) return
    this.#waiting.push({ text, since: this.#now() })
    this.#next()
  }

  /** Stops speaking at once, and forgets what was waiting. */
  hush() {
    this.#waiting = []
    this.#stop()
  }

  #next() {
    const now = this.#now()
    if (this.#current && now < this.#current.until) return
    const line = this.#waiting.find(line => now - line.since <= LATE_S)
    this.#waiting = line ? this.#waiting.slice(this.#waiting.indexOf(line) + 1) : []
    if (line) this.#speak(line.text, now)
  }

  #speak(text, now) {
    this.#stop()
    const utterance = Object.assign(this.#make(text), this.#manner, { voice: this.#voice(), lang: this.#language })
    const likely = text.split(" ").length / PACE / this.#manner.rate
    const current = { utterance, until: now + 2 * likely + STUCK_S }
    utterance.onend = utterance.onerror = () => this.#ended(current)
    this.#current = current
    this.#synthesis.speak(utterance)
  }

  #ended(line) {
    if (this.#current !== line) return
    this.#current = null
    this.#next()
  }

  #stop() {
    if (!this.#current) return
    this.#current = null
    this.#synthesis.cancel()
  }

  #voice() {
    this.#found ??= voiceFor(this.#synthesis?.getVoices() ?? [], this.#language)
    return this.#found
  }
}
