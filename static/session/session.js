/** One session from the check-in to the summary: which view comes when, and the records it makes. */

import { uuid } from "../shared/uuid.js"
import { adviceBefore } from "./advice.js"
import { put } from "./api.js"
import { checkIn } from "./check-in.js"
import { checkOut } from "./check-out.js"
import { firstSide, planFor } from "./plan.js"
import { play } from "./play.js"
import { idle } from "./player.js"
import { completed, doneOf } from "./record.js"
import { Sender } from "./sender.js"
import { askForSigns } from "./signs.js"
import { fillSummary, meaning } from "./summary.js"
import { fill, part, present, show } from "./view.js"

export class Session {
  #main
  #page
  #script
  #today
  #asked
  #playing = false
  #zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  #sender = new Sender(put, (waiting, problem) => this.#tell(waiting, problem))
  #summary = null

  constructor(main, page, { script, today }, asked) {
    this.#main = main
    this.#page = page
    this.#script = script
    this.#today = today
    this.#asked = asked
    addEventListener("beforeunload", event => { if (this.#sender.waiting || this.#playing) event.preventDefault() })
    addEventListener("online", () => this.#sender.flush())
  }

  /** Shows the check-in. */
  begin(form) {
    checkIn(form, this.#page.words, this.#today.last_places, answers => this.#advise(form, answers))
  }

  #advise(form, answers) {
    const now = Date.now()
    const advice = adviceBefore(this.#today.advice, answers.leg, now)
    const check = {
      id: uuid(),
      record: {
        at: new Date(now).toISOString(), time_zone: this.#zone, ...answers, quick: null, ticks: [], not_sure: [],
        doctor: null, clinician_ok: null, content_version: this.#script.content_version,
        level: advice.level, messages: advice.messages, put_back: false, offline: false,
      },
    }
    if (advice.level === "proceed" || advice.level === "gentle") this.#askForSigns(check, advice)
    else this.#stop(form, check)
  }

  #stop(form, check) {
    const message = this.#page.messages[check.record.messages[0]]
    const view = show(this.#main, "stop", { title: message.title, text: message.text })
    view.querySelector('[data-do="back"]').addEventListener("click", () => present(this.#main, form))
    this.#keep("checks", check)
  }

  #askForSigns(check, advice) {
    askForSigns(this.#main, this.#page, advice, check.record, {
      onNone: () => {
        check.record.quick = "none"
        this.#keep("checks", check)
        this.#play(check)
      },
      onList: () => {
        check.record.quick = "list"
        this.#keep("checks", check)
      },
    })
  }

  #play(check) {
    const { places, level, put_back } = check.record
    const plan = planFor(this.#script, this.#asked, put_back ? "proceed" : level, firstSide(places))
    const started = new Date().toISOString()
    this.#playing = true
    play(this.#main, this.#page, this.#script, idle(plan), state => this.#ask(check, plan, state, started))
  }

  #ask(check, plan, state, started) {
    const done = doneOf(this.#script, state)
    const { leg, back, places } = check.record
    const record = {
      check: check.id, plan: plan.id, content_version: this.#script.content_version,
      started_at: started, finished_at: new Date().toISOString(), time_zone: this.#zone,
      completed: completed(this.#script, state), leg_before: leg, back_before: back, places_before: places,
      hurts: state.hurts,
    }
    const form = show(this.#main, "check-out")
    const asked = { words: this.#page.words, felt: this.#page.felt, before: check.record, script: this.#script, done }
    checkOut(form, asked, answers => this.#save({
      ...record,
      leg_after: answers.leg, back_after: answers.back, places_after: answers.places,
      new_symptoms: answers.new_symptoms, note: answers.note,
      exercises: done.map((exercise, index) => ({ ...exercise, felt: answers.felt[index] })),
    }))
  }

  #save(record) {
    const { title, text } = meaning(record, this.#today.advice, this.#page)
    this.#summary = show(this.#main, "summary", { title, text })
    fillSummary(this.#summary, record, this.#page.names, this.#page.words)
    this.#playing = false
    this.#keep("sessions", { id: uuid(), record })
  }

  #keep(kind, { id, record }) {
    this.#sender.keep(`/api/v1/${kind}/${id}`, record)
  }

  /** Says on the summary whether everything is saved, and what to do when it is not. */
  #tell(waiting, problem) {
    if (!this.#summary) return
    const { saved, not_saved, refused, copied } = this.#page.words
    this.#summary.querySelector(".note")?.remove()
    fill(this.#summary, { saved: waiting ? "" : saved })
    if (!waiting) return
    const note = part(document, "unsaved", { text: problem.final ? `${refused} ${problem.message}` : not_saved })
    note.querySelector('[data-do="again"]').addEventListener("click", () => this.#sender.flush())
    note.querySelector('[data-do="copy"]').addEventListener("click", async event => {
      await navigator.clipboard.writeText(this.#sender.text)
      event.target.textContent = copied
    })
    this.#summary.prepend(note)
  }
}
