"""A strip of time: how many events of the register each year has, and what the essays cover."""

from html import escape

from samizdat.answers import Answers

STEM, LANE, AXIS = 64, 22, 24


def strip(answers: Answers) -> str:
    """The drawing as SVG, from the first event's year to the last year an essay covers."""
    essays = answers.library.shown
    years = [event.date.first[0] for event in answers.index.chronology]
    if not years or not essays:
        return ""
    first = min(*years, *(e.front.period.first[0] for e in essays))
    last = max(e.front.period.last[0] for e in essays) + 1
    span = last - first
    counts = {year: years.count(year) for year in range(first, last)}
    most = max(counts.values())
    parts = [
        f'<rect class="year" x="{100 * (year - first) / span:.2f}%" width="{90 / span:.2f}%" '
        f'y="{STEM - STEM * count / most:.1f}" height="{STEM * count / most:.1f}">'
        f"<title>{year}: {count} event{'s' if count > 1 else ''}</title></rect>"
        for year, count in counts.items()
        if count
    ]
    step = 10 if span > 25 else 5
    for year in (year for year in range(first, last) if year % step == 0):
        x = 100 * (year - first) / span
        parts.append(f'<text x="{x:.2f}%" y="{STEM + 18}">{year}</text>')
    y = STEM + AXIS
    for essay in sorted(essays, key=lambda e: e.front.period):
        start, end = essay.front.period.first[0], essay.front.period.last[0] + 1
        x, width = 100 * (start - first) / span, 100 * (end - start) / span
        parts.append(
            f'<rect class="essay" x="{x:.2f}%" y="{y + 4}" width="{width:.2f}%" height="3"/>'
            f'<text class="title" x="{x:.2f}%" y="{y + 20}">{escape(essay.title)}</text>'
        )
        y += LANE
    label = f"Events of the register by year, {first} to {last - 1}, and what the essays cover"
    return (
        f'<svg class="strip" role="img" aria-label="{label}" width="100%" height="{y + 4}">'
        + "".join(parts)
        + "</svg>"
    )
