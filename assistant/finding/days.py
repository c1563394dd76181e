"""Arithmetic of days, months, quarters and years."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "month", "quarter", "half", "year"]


def unit_around(today: date, unit: Unit, ahead: int) -> tuple[date, date]:
    """First and last day of the day, week (from Monday), month, quarter, half or year around `today`,
    `ahead` of it."""
    if unit == "day":
        return today + timedelta(days=ahead), today + timedelta(days=ahead)
    if unit == "week":
        monday = today + timedelta(days=7 * ahead - today.weekday())
        return monday, monday + timedelta(days=6)
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
    month = (today.month - 1) // months * months + months * ahead
    first = date(today.year + month // 12, month % 12 + 1, 1)
    return first, month_end(*month_after(first, months - 1))


def later(today: date, count: int, unit: Unit) -> date:
    """The day that lies so many units after `today`; in a shorter month its last day."""
    if unit in ("day", "week"):
        return today + timedelta(days=count * (7 if unit == "week" else 1))
    year, month = month_after(today, count * {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit])
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def month_after(day: date, months: int) -> tuple[int, int]:
    """Year and month, `months` after that of `day`."""
    return day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])
