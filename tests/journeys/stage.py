"""What the player shows, read from the page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stage:
    """What the player shows at one moment."""

    colour: str
    word: str
    name: str
    side: str
    count: str
    seconds: str
    say: str


READ_STAGE = """stage => {
  stage.getAnimations().forEach(fade => fade.finish())
  const text = name => stage.querySelector(`[data-text="${name}"]`).textContent
  const [colour, ...words] = [getComputedStyle(stage).backgroundColor,
    ...["phase", "name", "side", "count", "seconds", "say"].map(text)]
  return [colour, ...words]
}"""
