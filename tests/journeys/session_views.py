"""Every view of the session, each with the steps that bring it up."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.steps import LEG, LEG_AFTER, NONE_TODAY, WHOLE_LIST, Person

View = Callable[[Person], object]


def check_in(person: Person) -> None:
    person.opens("/session/")
    person.is_guided()


def nothing_chosen(person: Person) -> None:
    check_in(person)
    person.taps("Continue")
    expect(person.page.get_by_text("Choose a number from 0 to 10")).to_be_visible()


def contradicts(person: Person, question: str, button: str) -> None:
    """Rate a pain, say that there is none, and be asked where it is."""
    person.rates(question, 3)
    person.marks("No pain")
    person.taps(button)
    expect(person.page.get_by_text("Mark where it is.")).to_be_visible()


def contradiction(person: Person) -> None:
    check_in(person)
    contradicts(person, LEG, "Continue")


def question(leg: int) -> View:
    def bring_up(person: Person) -> None:
        check_in(person)
        person.checks_in(leg=leg)
        quick = person.page.get_by_role("button", name=NONE_TODAY)
        whole = person.page.get_by_role("heading", name=WHOLE_LIST, exact=True)
        expect(quick.or_(whole)).to_be_visible()

    return bring_up


def stopped(person: Person) -> None:
    check_in(person)
    person.checks_in(leg=9)
    person.answers_the_list()
    person.taps("Continue")
    person.sees_heading("A day to rest from exercise")


def player(at: float) -> View:
    def bring_up(person: Person) -> None:
        person.starts(places=("Right thigh",))
        person.waits(at)

    return bring_up


def interrupted(person: Person) -> None:
    player(153.35)(person)
    person.lets_time_flow()
    person.page.reload()
    expect(person.page.get_by_role("heading", name="Carry on with")).to_be_visible()


def paused(person: Person) -> None:
    player(50)(person)
    person.taps("Pause")


def dialog(control: str) -> View:
    def bring_up(person: Person) -> None:
        player(50)(person)
        person.taps(control)
        expect(person.page.get_by_role("dialog")).to_be_visible()

    return bring_up


def check_out(person: Person) -> None:
    person.starts("Short version", back=3, places=("Right thigh",))
    person.waits(349)
    person.sees_heading(LEG_AFTER)


def contradicting_check_out(person: Person) -> None:
    check_out(person)
    contradicts(person, LEG_AFTER, "Save session")


def summary(person: Person) -> None:
    check_out(person)
    person.checks_out()
    person.sees_saved()


SESSION: dict[str, View] = {
    "check-in": check_in,
    "check-in, nothing chosen": nothing_chosen,
    "check-in, contradiction": contradiction,
    "warning-sign question": question(4),
    "warning-sign question, gentle": question(6),
    "stop": stopped,
    "carry on?": interrupted,
    "check-out": check_out,
    "check-out, contradiction": contradicting_check_out,
    "summary": summary,
}
PLAYER: dict[str, View] = {
    "getting ready": player(20.35),
    "moving": player(36),
    "hold": player(153.35),
    "switch sides": player(180.35),
    "rest": player(47.35),
    "next exercise": player(130.35),
    "getting up": player(720.35),
    "all done": player(915.35),
    "paused": paused,
    "this hurts": dialog("This hurts"),
    "end?": dialog("End session"),
    "warning signs?": dialog("Warning signs"),
}
