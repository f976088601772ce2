/* Shows the person's own look before the first paint: a plain script, so that nothing is painted
   without it. Its cookie holds four words, theme, size, contrast and palette, and no more. */
{
  const NAMES = ["theme", "size", "contrast", "palette"]
  const LIGHT_OR_DARK = ["light", "dark"]

  const show = () => {
    const [, found] = document.cookie.match(/(?:^|; )steady_look=((?:[a-z]+\.){3}[a-z]+)(?:;|$)/) ?? []
    const words = found?.split(".") ?? []
    NAMES.forEach((name, index) => {
      if (words[index]) document.documentElement.dataset[name] = words[index]
      else delete document.documentElement.dataset[name]
    })
    colourTheFrame(LIGHT_OR_DARK.indexOf(words[0]))
  }

  // The browser's own frame has the colour of the theme: one of two, each for its theme.
  const colourTheFrame = forced => {
    document.querySelectorAll('meta[name="theme-color"]').forEach((colour, index) => {
      colour.media = forced < 0
        ? `(prefers-color-scheme: ${LIGHT_OR_DARK[index]})`
        : index === forced ? "all" : "not all"
    })
  }

  show()
  document.addEventListener("look", show)
}
