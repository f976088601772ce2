"""Reads an iCalendar file by the letter of RFC 5545, without the library that writes ours.

The dates of a repeating event are worked out by dateutil.
"""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr

LINE = re.compile(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^:;",]*))*):(.*)')
NEEDED = {
    "VCALENDAR": {"VERSION", "PRODID"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
MANY = {"EXDATE"}


@dataclass
class Part:
    """One component; a property may stand in it once, apart from those of ``MANY``."""

    kind: str
    values: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    parts: list["Part"] = field(default_factory=list)

    def of(self, kind: str) -> list["Part"]:
        return [part for part in self.parts if part.kind == kind]

    def days(self, first: date, last: date) -> list[date]:
        """Return the dates of a repeating event from first to last."""
        start, left_out = self.values["DTSTART"], self.values.get("EXDATE")
        text = f"DTSTART:{start}\nRRULE:{self.values['RRULE']}"
        text += f"\nEXDATE:{left_out}" if left_out else ""
        begin = datetime.combine(first, datetime.min.time())
        end = datetime.combine(last, datetime.max.time())
        found = rrulestr(text, forceset=True).between(begin, end, inc=True)
        return [moment.date() for moment in found]


def read(body: bytes) -> Part:
    """Return the calendar; an AssertionError says which rule it breaks."""
    assert body.endswith(b"\r\n")
    assert b"\n" not in body.replace(b"\r\n", b"")
    raw = body[:-2].split(b"\r\n")
    assert all(len(line) <= 75 for line in raw), "a line is longer than 75 octets"
    outer = Part("")
    open_parts = [outer]
    for line in _unfolded([line.decode() for line in raw]):
        _take(line, open_parts)
    assert open_parts == [outer]
    (calendar,) = outer.of("VCALENDAR")
    assert calendar.parts, "a calendar needs at least one component"
    return calendar


def _unfolded(lines: list[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        assert line.strip(), "an empty line"
        if line.startswith((" ", "\t")):
            found[-1] += line[1:]
        else:
            found.append(line)
    return found


def _take(line: str, open_parts: list[Part]) -> None:
    matched = LINE.fullmatch(line)
    assert matched, f"not a content line: {line}"
    name, settings, value = matched.groups()
    if name == "BEGIN":
        part = Part(value)
        open_parts[-1].parts.append(part)
        open_parts.append(part)
    elif name == "END":
        part = open_parts.pop()
        assert part.kind == value
        assert part.values.keys() >= NEEDED[value], f"{value} lacks something"
    else:
        part = open_parts[-1]
        assert name in MANY or name not in part.values, f"{name} stands twice"
        before = f"{part.values[name]}," if name in part.values else ""
        part.values[name], part.settings[name] = before + value, settings


def seconds(duration: str) -> timedelta:
    """Return a duration such as PT20M or P0D."""
    matched = re.fullmatch(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", duration)
    assert matched, duration
    days, hours, minutes = (int(number or 0) for number in matched.groups())
    return timedelta(days=days, hours=hours, minutes=minutes)
