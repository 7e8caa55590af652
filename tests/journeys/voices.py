"""A phone that can read aloud: Debian's Chromium has no voices, so a voice stands in that writes down what it says."""

from playwright.async_api import BrowserContext, Page

_VOICE = """() => {
  window.spoken = [];
  const voices = ['en-GB', 'cy-GB'].map((lang) => ({ lang, name: lang, voiceURI: lang, localService: true, default: false }));
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  speechSynthesis.getVoices = () => voices;
  speechSynthesis.cancel = () => undefined;
  speechSynthesis.speak = (said) => { window.spoken.push([said.lang, said.text]); setTimeout(() => said.onend(), 0); };
}"""


async def give_voice(context: BrowserContext) -> None:
    """From its next page on, this phone has an English and a Welsh voice of its own."""
    await context.add_init_script(f"({_VOICE})()")


async def heard(page: Page) -> list[tuple[str, str]]:
    """Everything that was read aloud since the page was opened: language and sentence."""
    return [(lang, words) for lang, words in await page.evaluate("window.spoken")]
