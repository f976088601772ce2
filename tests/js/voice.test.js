import assert from "node:assert/strict"
import test from "node:test"
import { Voice, voiceFor } from "../../static/session/voice.js"

/** A device that speaks when it is told to go on, and writes down what it was asked. */
class Device {
  now = 0
  spoken = []
  cancelled = 0
  speaking = null
  voices = [{ lang: "en-US", localService: true }]

  voice(manner) {
    return new Voice({ synthesis: this, make: text => ({ text }), language: "en-US", now: () => this.now, manner })
  }

  getVoices() {
    return this.voices
  }

  speak(utterance) {
    assert.equal(this.speaking, null, "two sentences at once")
    this.speaking = utterance
    this.spoken.push(utterance.text)
  }

  cancel() {
    this.cancelled += 1
    const utterance = this.speaking
    this.speaking = null
    utterance?.onerror()
  }

  end() {
    const utterance = this.speaking
    this.speaking = null
    utterance.onend()
  }
}

test("a second sentence waits for the first", () => {
  const device = new Device()
  const voice = device.voice()
  voice.say("One.")
  voice.say("Two.")
  assert.deepEqual(device.spoken, ["One."])
  device.end()
  assert.deepEqual(device.spoken, ["One.", "Two."])
})

test("a sentence that would come more than a second late is left out, the next is said", () => {
  const device = new Device()
  const voice = device.voice()
  voice.say("A long one.")
  voice.say("Too late.")
  device.now = 1.5
  voice.say("In time.")
  device.end()
  assert.deepEqual(device.spoken, ["A long one.", "In time."])
})

test("hushed, it is silent at once and forgets what waited", () => {
  const device = new Device()
  const voice = device.voice()
  voice.say("One.")
  voice.say("Two.")
  voice.hush()
  assert.deepEqual([device.spoken, device.cancelled, device.speaking], [["One."], 1, null])
})

test("hushed in silence, it asks nothing of the device", () => {
  const device = new Device()
  device.voice().hush()
  assert.equal(device.cancelled, 0)
})

test("a sentence whose end is never told does not hold up the session", () => {
  const device = new Device()
  const voice = device.voice()
  voice.say("Lost words.")
  device.now = 4
  voice.say("Next.")
  assert.deepEqual([device.spoken, device.cancelled], [["Lost words.", "Next."], 1])
})

test("the end of a sentence that was cut short does not end the next one", () => {
  const device = new Device()
  const voice = device.voice()
  voice.say("One.")
  const first = device.speaking
  voice.hush()
  voice.say("Two.")
  first.onend()
  voice.say("Three.")
  assert.deepEqual(device.spoken, ["One.", "Two."])
})

test("it speaks as fast and as loud as was chosen, in the language of the page", () => {
  const device = new Device()
  device.voice({ rate: 0.85, volume: 0.4 }).say("One.")
  const { rate, volume, lang, voice } = device.speaking
  assert.deepEqual([rate, volume, lang, voice], [0.85, 0.4, "en-US", device.voices[0]])
})

test("without a voice nothing is spoken, and it says so", () => {
  const device = new Device()
  device.voices = []
  const voice = device.voice()
  voice.say("One.")
  assert.deepEqual([voice.able, device.spoken], [false, []])
  assert.equal(new Voice({ synthesis: undefined, language: "en-US", now: () => 0 }).able, false)
})

test("a voice that comes after the page is found", () => {
  const device = new Device()
  const arrived = device.voices
  device.voices = []
  const voice = device.voice()
  assert.equal(voice.able, false)
  device.voices = arrived
  assert.equal(voice.able, true)
})

const AWAY = { name: "away", lang: "en-US", localService: false, default: true }
const BRITISH = { name: "british", lang: "en_GB", localService: true }
const HERE = { name: "here", lang: "en-US", localService: true }
const GERMAN = { name: "german", lang: "de-DE", localService: true, default: true }
const CHOICES = [
  ["the device's own voice of this very language", [GERMAN, AWAY, BRITISH, HERE], "here"],
  ["the device's own of a neighbor before one from the network", [AWAY, BRITISH], "british"],
  ["one from the network before none", [GERMAN, AWAY], "away"],
  ["none of another language", [GERMAN], undefined],
]
for (const [what, voices, name] of CHOICES) {
  test(`chosen is ${what}`, () => assert.equal(voiceFor(voices, "en-US")?.name, name))
}
