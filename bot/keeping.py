"""The commands that look after the archive: export, import, backup, restore, doctor."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, aclosing
from pathlib import Path

from rich.console import Console

from bot import app, doctor
from bot.errors import StoreError
from bot.settings import Settings
from bot.store import lock
from bot.store.backup import back_up
from bot.store.backup import restore as put_back
from bot.store.erasure import Eraser
from bot.store.export import Form, exported
from bot.store.importing import imported
from bot.terminal import Fact


async def export(settings: Settings, file: Path) -> None:
    """Write every article to the file, in the form that its ending names.  Raises StoreError.

    The file gets its name when it is whole: half an export looks like one.
    """
    form = _form(file)
    partial = file.with_name(f"{file.name}.partial")
    async with app.opened(settings.data_dir) as store:
        try:
            async with aclosing(exported(store.database, form)) as pieces:
                with (
                    partial.open("w", encoding="utf-8", newline="") as target,
                    Console(stderr=True).status("Writing …"),
                ):
                    async for piece in pieces:
                        target.write(piece)
            partial.replace(file)
        except OSError as error:
            raise StoreError(f"{file} cannot be written: {error.strerror}.") from error
        finally:
            partial.unlink(missing_ok=True)


async def take_in(settings: Settings, file: Path) -> tuple[int, int]:
    """Take an export in: articles taken, articles passed over.  Raises StoreError."""
    async with _alone(settings), app.opened(settings.data_dir) as store:
        try:
            with file.open(encoding="utf-8-sig") as lines:  # an editor may have put its mark before it
                return await imported(store.database, lines)
        except OSError as error:
            raise StoreError(f"{file} cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError as error:
            raise StoreError(f"{file} cannot be read: it is no UTF-8.") from error


async def copy(settings: Settings, folder: Path | None) -> Path:
    """Make a checked copy.  Raises StoreError."""
    async with app.opened(settings.data_dir) as store:
        return await back_up(store.database, folder or settings.backups, keep=settings.backup.keep)


async def restore(settings: Settings, file: Path) -> int:
    """Put a copy in the archive's place; how many articles it has.  Raises StoreError."""
    async with _alone(settings):
        return await put_back(file, settings.data_dir / app.FILE)


async def diagnose(settings: Settings, *, erase: bool) -> list[Fact]:
    """The doctor's findings, after every erasure is finished if asked."""
    try:
        async with app.opened(settings.data_dir) as store:
            erased = [await _erased(Eraser(store.database))] if erase else []
            return [*erased, *await doctor.diagnosis(settings, store.database, store.submissions)]
    except StoreError as error:
        return [*await doctor.surroundings(settings), Fact(False, "archive", str(error))]


async def _erased(eraser: Eraser) -> Fact:
    if await eraser.erase():
        return Fact(
            True, "erasure", "nothing of what was deleted is left in the tables, the index or the log"
        )
    return Fact(False, "erasure", "the log is in use by another process just now; try again in a moment")


def _form(file: Path) -> Form:
    try:
        return Form(file.suffix.removeprefix("."))
    except ValueError as error:
        endings = ", ".join(f".{form}" for form in Form)
        raise StoreError(f"The file's ending names the form: one of {endings}.") from error


def _alone(settings: Settings) -> AbstractAsyncContextManager[None]:
    """The data directory's lock, waited for with a sentence."""
    return lock.held(
        settings.data_dir, say=lambda sentence: Console(stderr=True).print(sentence, markup=False)
    )
