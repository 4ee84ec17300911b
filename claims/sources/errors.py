"""Why a page gave nothing. Each message is the rest of a sentence that begins with the page's address."""

from __future__ import annotations


class PageError(Exception):
    """A page that cannot be had in this run; asking again would not help."""


class AddressError(PageError):
    """The connection would have led to an address that is not public."""


class PassingError(PageError):
    """A failure that may pass. ``wait`` is how many seconds the host wants to be left alone, where it said so."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait
