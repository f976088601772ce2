// A device whose voice, sound, lock and media keys write down what is asked of them.
(() => {
  const asked = { spoken: [], tones: [], locks: 0, released: 0, keys: {}, vibrated: [], overlaps: 0 }
  window.asked = asked
  const replace = (target, name, value) => Object.defineProperty(target, name, { value, configurable: true })

  const voices = [
    { name: "Far", lang: "en-US", localService: false, default: true },
    { name: "Near", lang: "en-GB", localService: true, default: false },
    { name: "Here", lang: "en-US", localService: true, default: false },
  ]
  let speaking = null
  const end = utterance => {
    if (speaking !== utterance) return
    speaking = null
    utterance.onend?.()
  }
  replace(window, "SpeechSynthesisUtterance", class { constructor(text) { this.text = text } })
  replace(window, "speechSynthesis", {
    getVoices: () => window.noVoices ? [] : voices,
    addEventListener() {},
    speak(utterance) {
      if (speaking) asked.overlaps += 1
      speaking = utterance
      const { text, rate, volume, voice } = utterance
      asked.spoken.push({ text, rate, volume, voice: voice.name, at: performance.now() / 1000, cut: false })
      utterance.mark = asked.spoken.at(-1)
      utterance.mark.until = performance.now() / 1000 + text.split(" ").length / 2.5
      setTimeout(() => end(utterance), text.split(" ").length / 2.5 * 1000)
    },
    cancel() {
      if (!speaking) return
      speaking.mark.cut = true
      speaking.mark.until = performance.now() / 1000
      const cancelled = speaking
      speaking = null
      cancelled.onerror?.()
    },
  })

  const ramp = { value: 0, setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }
  class Note {
    constructor() {
      this.frequency = { value: 0 }
      this.gain = ramp
    }
    connect(next) { return next }
    disconnect() {}
    start(at) {
      this.mark = { hertz: this.frequency.value, at, taken: false }
      asked.tones.push(this.mark)
    }
    stop(at) { if (at === undefined) this.mark.taken = true }
  }
  replace(window, "AudioContext", class {
    get currentTime() { return performance.now() / 1000 }
    resume() { return Promise.resolve() }
    createOscillator() { return new Note() }
    createGain() { return new Note() }
  })
  replace(window, "Audio", class extends EventTarget {
    play() { return Promise.resolve() }
    pause() { this.dispatchEvent(new Event("pause")) }
  })
  replace(window, "MediaMetadata", class { constructor(values) { Object.assign(this, values) } })
  replace(navigator, "mediaSession", { setActionHandler(name, act) { asked.keys[name] = act } })
  replace(navigator, "vibrate", pattern => asked.vibrated.push(pattern))
  if (window.isSecureContext) {
    replace(navigator, "wakeLock", {
      async request() {
        asked.locks += 1
        const lock = { released: false, release() { lock.released = true; asked.released += 1 } }
        asked.release = () => { lock.released = true }
        return lock
      },
    })
  }
})()
