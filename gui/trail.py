# SPDX-License-Identifier: MIT
"""Back and forward: the places of this sitting, in memory only."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Place:
    """Where the reader is: an address as ``topic:bond``, and how far down as a share of the page."""

    address: str
    anchor: str = ""
    scrolled: float = 0.0


@dataclass(frozen=True)
class Trail:
    """The places visited and which one is shown."""

    places: tuple[Place, ...] = ()
    at: int = -1

    @property
    def here(self) -> Place | None:
        """The place shown; None at the very start."""
        return self.places[self.at] if self.places else None

    def go(self, place: Place, scrolled: float) -> "Trail":
        """A new place; what lay ahead is forgotten. ``scrolled`` is how far down the old place was left."""
        kept = (*self.left(scrolled).places[: self.at + 1], place)
        return Trail(kept, len(kept) - 1)

    def left(self, scrolled: float) -> "Trail":
        """The same trail, with how far down the present place is."""
        if self.here is None:
            return self
        here = replace(self.here, scrolled=scrolled, anchor="")
        return Trail((*self.places[: self.at], here, *self.places[self.at + 1 :]), self.at)

    def step(self, by: int, scrolled: float) -> "Trail":
        """One place back (-1) or forward (1); the same trail where there is none."""
        target = self.at + by
        return replace(self.left(scrolled), at=target) if 0 <= target < len(self.places) else self
