/** Short tones, one for each kind of change, made by the browser itself. */

/** Notes in hertz, their length in seconds and when each begins. */
const TONES = {
  start: [[392, 0, 0.25]],
  end: [[523, 0, 0.16], [392, 0.18, 0.3]],
  switch: [[440, 0, 0.16], [587, 0.2, 0.3]],
  rest: [[494, 0, 0.16], [370, 0.2, 0.35]],
  tick: [[660, 0, 0.07]],
}
const LOUDNESS = 0.35

/** Plays tones through one audio context, which a tap has to unlock. */
export class Tones {
  #context = null
  #make
  muted = false

  constructor(make = () => new AudioContext()) {
    this.#make = make
  }

  /** Call inside the tap that starts the session; without sound the session goes on. */
  unlock() {
    try {
      this.#context ??= this.#make()
      this.#context.resume()
    } catch {
      this.#context = null
    }
  }

  /** Plays one tone now; nothing when muted or where there is no sound. */
  play(kind) {
    if (this.muted || !this.#context) return
    for (const [hertz, delay, length] of TONES[kind] ?? []) this.#note(hertz, delay, length)
  }

  #note(hertz, delay, length) {
    const begins = this.#context.currentTime + delay
    const note = this.#context.createOscillator()
    const loudness = this.#context.createGain()
    note.frequency.value = hertz
    loudness.gain.setValueAtTime(0, begins)
    loudness.gain.linearRampToValueAtTime(LOUDNESS, begins + 0.015)
    loudness.gain.exponentialRampToValueAtTime(0.001, begins + length)
    note.connect(loudness).connect(this.#context.destination)
    note.start(begins)
    note.stop(begins + length)
  }
}
