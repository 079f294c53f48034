# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What the clients get from the spec: one property per resource, loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelrelay._core.operation import AsyncDriver as _AsyncDriver, Driver as _Driver

    from .resources.ask import AsyncAsk, Ask
    from .resources.both import AsyncBoth, Both
    from .resources.bulk import AsyncBulk, Bulk
    from .resources.days import AsyncDays, Days
    from .resources.extend import AsyncExtend, Extend
    from .resources.jobs import AsyncJobs, Jobs
    from .resources.note import AsyncNote, Note
    from .resources.public import AsyncPublic, Public
    from .resources.report import AsyncReport, Report
    from .resources.search import AsyncSearch, Search
    from .resources.shared import AsyncShared, Shared
    from .resources.upload import AsyncUpload, Upload


class Resources:
    """The resources of a `Client`."""

    _driver: _Driver

    @property
    def ask(self) -> Ask:
        """The operations of `ask`."""
        from .resources.ask import Ask

        return Ask(self._driver)

    @property
    def both(self) -> Both:
        """The operations of `both`."""
        from .resources.both import Both

        return Both(self._driver)

    @property
    def bulk(self) -> Bulk:
        """The operations of `bulk`."""
        from .resources.bulk import Bulk

        return Bulk(self._driver)

    @property
    def days(self) -> Days:
        """The operations of `days`."""
        from .resources.days import Days

        return Days(self._driver)

    @property
    def extend(self) -> Extend:
        """The operations of `extend`."""
        from .resources.extend import Extend

        return Extend(self._driver)

    @property
    def jobs(self) -> Jobs:
        """The operations of `jobs`."""
        from .resources.jobs import Jobs

        return Jobs(self._driver)

    @property
    def note(self) -> Note:
        """The operations of `note`."""
        from .resources.note import Note

        return Note(self._driver)

    @property
    def public(self) -> Public:
        """The operations of `public`."""
        from .resources.public import Public

        return Public(self._driver)

    @property
    def report(self) -> Report:
        """The operations of `report`."""
        from .resources.report import Report

        return Report(self._driver)

    @property
    def search(self) -> Search:
        """The operations of `search`."""
        from .resources.search import Search

        return Search(self._driver)

    @property
    def shared(self) -> Shared:
        """The operations of `shared`."""
        from .resources.shared import Shared

        return Shared(self._driver)

    @property
    def upload(self) -> Upload:
        """The operations of `upload`."""
        from .resources.upload import Upload

        return Upload(self._driver)


class AsyncResources:
    """The resources of an `AsyncClient`."""

    _driver: _AsyncDriver

    @property
    def ask(self) -> AsyncAsk:
        """The operations of `ask`."""
        from .resources.ask import AsyncAsk

        return AsyncAsk(self._driver)

    @property
    def both(self) -> AsyncBoth:
        """The operations of `both`."""
        from .resources.both import AsyncBoth

        return AsyncBoth(self._driver)

    @property
    def bulk(self) -> AsyncBulk:
        """The operations of `bulk`."""
        from .resources.bulk import AsyncBulk

        return AsyncBulk(self._driver)

    @property
    def days(self) -> AsyncDays:
        """The operations of `days`."""
        from .resources.days import AsyncDays

        return AsyncDays(self._driver)

    @property
    def extend(self) -> AsyncExtend:
        """The operations of `extend`."""
        from .resources.extend import AsyncExtend

        return AsyncExtend(self._driver)

    @property
    def jobs(self) -> AsyncJobs:
        """The operations of `jobs`."""
        from .resources.jobs import AsyncJobs

        return AsyncJobs(self._driver)

    @property
    def note(self) -> AsyncNote:
        """The operations of `note`."""
        from .resources.note import AsyncNote

        return AsyncNote(self._driver)

    @property
    def public(self) -> AsyncPublic:
        """The operations of `public`."""
        from .resources.public import AsyncPublic

        return AsyncPublic(self._driver)

    @property
    def report(self) -> AsyncReport:
        """The operations of `report`."""
        from .resources.report import AsyncReport

        return AsyncReport(self._driver)

    @property
    def search(self) -> AsyncSearch:
        """The operations of `search`."""
        from .resources.search import AsyncSearch

        return AsyncSearch(self._driver)

    @property
    def shared(self) -> AsyncShared:
        """The operations of `shared`."""
        from .resources.shared import AsyncShared

        return AsyncShared(self._driver)

    @property
    def upload(self) -> AsyncUpload:
        """The operations of `upload`."""
        from .resources.upload import AsyncUpload

        return AsyncUpload(self._driver)
