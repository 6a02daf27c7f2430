"""Calendar arithmetic as the rules mean it: calendar months, the boundary day included.

"Not older than 6 months" is read as ``issued <= day <= add_months(issued, 6)``: a paper may be
used up to and including the same day six calendar months later, clipped to the end of a
shorter month (issued on 31 August: 28 or 29 February). Counting back from the submission day
is at most three days kinder at month ends; the stricter of the two is used (``rules.md`` CON-23).
"""

from __future__ import annotations

import calendar
import datetime as dt


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day some calendar months later (or earlier), clipped to the month's last day.

    Raises:
        OverflowError: when the result leaves the years 1 to 9999.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError(f"{day} and {months} months leaves the calendar")
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_years(day: dt.date, years: int) -> dt.date:
    """The same day some years later; 29 February becomes 28 February in a common year."""
    return add_months(day, 12 * years)


def age(born: dt.date, on: dt.date) -> int:
    """Completed years of life on a day. Born on 29 February: a year older on 1 March of a common year."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
