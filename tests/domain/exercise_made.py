"""One exercise for tests of the domain alone, with easier and harder variants."""

from app.domain.exercises import Amount, Exercise, Limits, Line, Timing, Variant
from tests.domain.cases import SLUG

LIMITS = Limits(hold_s=Amount(20, 5, 30), reps=Amount(2, 1, 4), sets=Amount(1, 1, 1))

VARIANTS = (
    ("no-pull", -2, True),
    ("towel", -1, True),
    ("base", 0, True),
    ("leg-straight", 1, True),
    ("both-knees", 2, False),
)


def exercise(limits: Limits = LIMITS, slug: str = SLUG) -> Exercise:
    """Return an exercise of five variants; the hardest is never offered after a rise."""
    line = Line("A line.", "added")
    return Exercise(
        slug=slug,
        article_number=1,
        name="An exercise",
        kind="hold",
        position="lying",
        per_side=True,
        side_means="the leg that moves",
        bends_back=True,
        area=(),
        needs=(),
        helps=(),
        purpose=line,
        feel=line,
        steps=(),
        easier=(),
        harder=(),
        care=(),
        limits=limits,
        timing=Timing(20, 4, 4, 5),
        variants=tuple(
            Variant(name, level, name, "added", True, "lying", (), (), {}, after_rise)
            for name, level, after_rise in VARIANTS
        ),
    )
