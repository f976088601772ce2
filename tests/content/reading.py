"""How hard a text is to read: the Flesch-Kincaid grade of schools in the United States."""

import re


def grade(text: str) -> float:
    """Return the school year in which a text of one or more sentences is easily read.

    Kincaid, Fishburne, Rogers and Chissom 1975: words in a sentence and syllables in a word.
    """
    sentences = [part for part in re.split(r"[.!?]+(?:\s|$)", text) if part.strip()]
    words = re.findall(r"[A-Za-z][A-Za-z'’]*|\d+", text)
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59


def syllables(word: str) -> int:
    """Return about how many syllables an English word has; rather one too many than too few."""
    word = re.sub(r"[^a-z]", "", word.lower())
    heard = len(re.findall(r"[aeiouy]+", word))
    heard += len(re.findall(r"ia|io(?!n)|eal$|iu", word))
    for silent in (r"[^aeiouyl]e$", r"[aeiouy]le$", r"[^aeioutdl]ed$", r"[^aeiouyscxzhgl]es$"):
        heard -= bool(re.search(silent, word))
    return max(1, heard)
