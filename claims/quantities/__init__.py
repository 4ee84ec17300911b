"""Numbers, ranges, hedges, money, percentages, counts, multiples, dates and periods in running text."""

from claims.quantities.figures import find_figures
from claims.quantities.find import find_quantities

__all__ = ["find_figures", "find_quantities"]
