import assert from "node:assert/strict"
import test from "node:test"
import { Guide } from "../../static/session/guide.js"
import { idle, Player } from "../../static/session/player.js"
import { fullPlan, HURTS_TO_END, script } from "./sessions.js"

/** A session guided by a clock that stands, with what its followers heard of it. */
function guided(t, ...before) {
  t.mock.timers.enable({ apis: ["setInterval"] })
  const heard = []
  const ended = []
  const failed = []
  const clock = { now: () => 1000, returned() {} }
  const hears = { follow: ({ event, state }) => heard.push([event.type, state.status]) }
  const guide = new Guide({
    player: new Player(script, HURTS_TO_END), state: idle(fullPlan()), clock,
    followers: [...before, hears], onDone: state => ended.push(state.ended), report: error => failed.push(error),
  })
  return { guide, heard, ended, failed, pass: ms => t.mock.timers.tick(ms) }
}

test("what fell due is heard before what was pressed", t => {
  const { guide, heard } = guided(t)
  guide.start()
  guide.toggle()
  assert.deepEqual(heard, [["TICK", "idle"], ["START", "playing"], ["TICK", "playing"], ["PAUSE", "paused"]])
})

test("time goes on by itself until the end, which is told once", t => {
  const { guide, heard, ended, pass } = guided(t)
  guide.start()
  pass(100)
  assert.deepEqual(heard.slice(2), [["TICK", "playing"], ["TICK", "playing"]])
  guide.send({ type: "END" })
  const before = heard.length
  pass(100)
  assert.deepEqual([ended, heard.length], [["person"], before])
})

test("a voice that fails holds up neither what was pressed nor the others nor the end", t => {
  const voice = { follow: () => { throw new Error("busy") } }
  const { guide, heard, ended, failed } = guided(t, voice)
  guide.start()
  guide.toggle()
  assert.equal(guide.state.status, "paused")
  guide.send({ type: "END" })
  assert.deepEqual([ended, heard.at(-1), failed.length], [["person"], ["END", "done"], heard.length])
})
