/** One session from the check-in to the summary: which view comes when, and the records it makes. */

import { turn } from "../shared/turns.js"
import { uuid } from "../shared/uuid.js"
import { adviceNow, momentOf, rowAt } from "./advice.js"
import { checkIn } from "./check-in.js"
import { checkOut } from "./check-out.js"
import { given, recordOf, withAnswers } from "./ending.js"
import { answersOf, putBack } from "./form-memory.js"
import { Keeping } from "./keeping.js"
import { firstSide, planFor } from "./plan.js"
import { play } from "./play.js"
import { idle, interrupted, Player } from "./player.js"
import { followSaving } from "./saved.js"
import { roseSince, wholeListDue, withSigns } from "./sign-list.js"
import { askForSigns } from "./signs.js"
import { callOwn, showStop } from "./stop.js"
import { fillSummary, meaning } from "./summary.js"
import { askToCarryOn, askToSave, isRecent, placeOf } from "./unfinished.js"
import { present, show } from "./view.js"
import { explain } from "./why.js"

const LOOK_AGAIN_MS = 2000
const OPEN = ["proceed", "gentle"]
const WARNED = { leg: null, back: null, places: null, new_symptoms: "warning", note: "", felt: [] }

export class Session {
  #main
  #page
  #pack
  #asked
  #database
  #outbox
  #keeping
  #form
  #giveBack = null
  #zone = Intl.DateTimeFormat().resolvedOptions().timeZone

  /** `pack` as in main.js; `asked` is { plan, exercise } of the address. */
  constructor(main, page, pack, asked, { database, outbox }) {
    this.#main = main
    this.#page = page
    this.#pack = pack
    this.#asked = asked
    this.#database = database
    this.#outbox = outbox
    this.#keeping = new Keeping(database)
    addEventListener("beforeunload", event => { if (!database.lasting) event.preventDefault() })
  }

  /** Shows the check-in, or first what was left unfinished. */
  async begin(form) {
    this.#form = form
    await this.#alone(async () => {
      const kept = await this.#keeping.found(this.#pack.today.handle)
      if (kept) return this.#unfinished(kept)
      this.#over()
      checkIn(form, this.#page.words, this.#pack.today.last_places, answers => this.#alone(() => this.#advise(answers)))
    })
  }

  /** Goes on once no other tab is in a session. */
  async #alone(go) {
    this.#giveBack ??= await turn("session", this.#database)
    const told = this.#main.querySelector('[data-view="elsewhere"]')
    if (this.#giveBack) {
      if (told) present(this.#main, this.#form)
      return go()
    }
    if (!told) show(this.#main, "elsewhere")
    setTimeout(() => this.#alone(go), LOOK_AGAIN_MS)
  }

  /** This tab is in no session any more. */
  #over() {
    this.#giveBack?.()
    this.#giveBack = null
  }

  #unfinished({ about, progress }) {
    this.#keeping.resume(progress)
    const player = new Player(about.script, this.#page.hurts_to_end)
    const state = interrupted(progress.state)
    const ended = () => player.reduce(state, { type: "END" }, 0)
    const finished_at = progress.finished_at ?? new Date(progress.at).toISOString()
    const leave = () => this.#database.write(this.#keeping.gone(about)).then(() => location.reload())
    if (!isRecent(progress.at, Date.now())) {
      const save = () => this.#save(about, withAnswers(recordOf(about, ended(), finished_at), given(progress.answers)))
      return askToSave(this.#main, about.started_at, document.documentElement.lang, { save, "leave-out": leave })
    }
    if (state.status === "done") return this.#ask(about, state, progress.finished_at, progress.answers)
    const place = placeOf(about.script, player.timeline(state).cues, state, this.#page.words)
    askToCarryOn(this.#main, place, this.#page.words, {
      "carry-on": () => this.#play(about, state),
      save: () => this.#finish(about, ended()),
      "leave-out": leave,
    })
  }

  async #advise(answers) {
    const waiting = (await this.#outbox.entries()).filter(entry => [null, this.#pack.today.handle].includes(entry.handle))
    const advice = adviceNow(this.#pack, answers.leg, Date.now(), waiting, this.#page)
    const record = {
      at: new Date().toISOString(), time_zone: this.#zone, ...answers, quick: null, ticks: [], not_sure: [],
      doctor: null, clinician_ok: null, content_version: this.#pack.script.content_version,
      level: advice.level, messages: advice.messages, put_back: false, offline: this.#pack.offline,
    }
    this.#askForSigns({ id: uuid(), record }, advice, waiting)
  }

  #askForSigns(check, advice, waiting) {
    const table = this.#pack.today.advice
    const { leg, places } = check.record
    const row = rowAt(table, momentOf(this.#pack, Date.now()))
    const whole = wholeListDue(table, row, leg, places) || roseSince(table, waiting, this.#page.ranks)
    if (!whole && !OPEN.includes(advice.level)) return this.#stop(check, advice.because)
    askForSigns(this.#main, this.#page, { advice, whole, again: table.asked_again }, check.record, answers => {
      const { level, messages, because } = withSigns(advice, table, answers, this.#page.levels)
      Object.assign(check.record, answers, { level, messages })
      if (!OPEN.includes(level)) return this.#stop(check, because)
      this.#keep(check)
      this.#start(check)
    })
    this.#database.usable().then(usable => {
      for (const hint of this.#main.querySelectorAll('[data-hint="not-kept"]')) hint.hidden = usable
    })
  }

  #stop(check, because) {
    this.#over()
    showStop(this.#main, this.#page, check, because, this.#outbox, () => present(this.#main, this.#form))
    this.#keep(check)
  }

  #keep({ id, record }) {
    return this.#outbox.add({ kind: "checks", id, record, handle: this.#pack.today.handle })
  }

  #start(check) {
    const { places, level, put_back } = check.record
    const { script, today } = this.#pack
    const plan = planFor(script, this.#asked, put_back ? "proceed" : level, firstSide(places))
    if (plan.items.length === 0) return location.assign(this.#page.today)
    const state = idle(plan)
    const about = { id: uuid(), handle: today.handle, check, plan, script, started_at: new Date().toISOString(), time_zone: this.#zone }
    this.#keeping.begin(about, state)
    this.#play(about, state)
  }

  #play(about, state) {
    play(this.#main, this.#page, about.script, state, this.#keeping, ended => this.#finish(about, ended))
  }

  /** After a warning sign nothing is asked: it is saved at once, and says where to get help. */
  #finish(about, state) {
    const finished_at = new Date().toISOString()
    this.#keeping.finish(state, finished_at)
    if (state.ended === "warning") return this.#save(about, withAnswers(recordOf(about, state, finished_at), WARNED))
    this.#ask(about, state, finished_at, {})
  }

  #ask(about, state, finished_at, answered) {
    const record = recordOf(about, state, finished_at)
    const form = show(this.#main, "check-out")
    const about_it = { words: this.#page.words, felt: this.#page.felt, before: about.check.record, script: about.script, done: record.exercises, motions: this.#page.motions }
    checkOut(form, about_it, answers => this.#save(about, withAnswers(record, answers)))
    putBack(form, answered)
    form.addEventListener("input", () => this.#keeping.answer(answersOf(form)))
    form.addEventListener("click", () => this.#keeping.answer(answersOf(form)))
  }

  async #save(about, record) {
    const meant = meaning(record, this.#pack.today.advice, this.#page)
    const view = show(this.#main, "summary", meant)
    explain(view, this.#page, meant, [])
    view.querySelector('[data-part="emergency"]').hidden = meant.level !== "emergency"
    callOwn(view, this.#page.own_number)
    fillSummary(view, record, this.#page.names, this.#page.words)
    const handle = await this.#keeping.handleOf(about)
    await this.#outbox.add({ kind: "sessions", id: about.id, record, handle }, this.#keeping.gone(about))
    this.#over()
    await followSaving(view, about.id, this.#outbox, this.#page.words, () => this.#database.lasting)
  }
}
