"""The configuration: config/bot.toml under the environment, as one frozen object."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    NonNegativeInt,
    PositiveFloat,
    PositiveInt,
    SecretStr,
    ValidationError,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from bot.errors import SettingsError

CONFIG_FILE = Path(__file__).parent.parent / "config" / "bot.toml"
PREFIX = "BOT_"


def _split(value: object) -> object:
    """``"a, b"`` as ``["a", "b"]``: how the environment writes several values."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


Several = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
Ids = Annotated[
    tuple[Annotated[str, Field(pattern=r"^[0-9]{1,20}$")], ...], NoDecode, BeforeValidator(_split)
]
CENTURY = 36_500
"""Days that a time may be long at most: a clock cannot go back by a million years."""
Days = Annotated[float, Field(ge=0, le=CENTURY)]
Hours = Annotated[float, Field(ge=0, le=24 * CENTURY)]
Minutes = Annotated[
    tuple[Annotated[float, Field(ge=0, le=24 * 60 * CENTURY)], ...], NoDecode, BeforeValidator(_split)
]


class Section(BaseModel):
    """A table of config/bot.toml, where each setting is explained."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Intake(Section):
    """What counts as a submission."""

    min_words: PositiveInt = 80
    min_letters: PositiveInt = 300
    max_links: PositiveInt = 5
    webhooks: bool = True
    bots: bool = False


class CatchUp(Section):
    """How far back the bot looks for what it missed."""

    hours: Hours = 48
    messages: PositiveInt = 500


class Queue(Section):
    """How submissions are worked through."""

    at_once: PositiveInt = 4
    retry_minutes: Minutes = (1, 10, 60)
    deliver_hours: Annotated[Hours, Field(gt=0)] = 24


class Shares(Section):
    """Fair use: how many submissions a day are taken; 0 for any number."""

    member: NonNegativeInt = 1500
    channel: NonNegativeInt = 3000
    server: NonNegativeInt = 6000


class Fetch(Section):
    """How pages are downloaded."""

    allow: Several = ()
    contact: str = ""
    timeout: PositiveFloat = 20
    per_host: PositiveInt = 2
    robots: bool = False


class Reading(Section):
    """What the reader process may use."""

    cpu_seconds: PositiveInt = 10
    wall_seconds: PositiveFloat = 12
    memory_mb: PositiveInt = 1024
    renew_after: PositiveInt = 200


class Retention(Section):
    """How long things are kept."""

    after_leaving: Days = 30
    articles_days: Days = 0


class Upkeep(Section):
    """When the archive is tidied."""

    hour: Annotated[int, Field(ge=0, le=23)] = 3


class Backup(Section):
    """Copies of the archive."""

    nightly: bool = True
    folder: str = ""
    keep: PositiveInt = 7


class Model(Section):
    """The optional language model; without a base_url there is none."""

    base_url: str = ""
    name: str = ""
    key: str = Field("", repr=False)
    max_articles_per_day: NonNegativeInt = 200
    max_articles_per_day_server: NonNegativeInt = 50
    timeout: PositiveFloat = 60
    language: str = ""


class Log(Section):
    """What is logged."""

    level: Literal["debug", "info", "warning", "error"] = "info"


class Settings(BaseSettings):
    """Everything that can be set; environment over config/bot.toml over the defaults here."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        toml_file=CONFIG_FILE,
        env_ignore_empty=True,
    )

    token: SecretStr | None = None
    channels: Ids = ()
    data_dir: Path = Field(
        Path("data"), validation_alias=AliasChoices("DATA_DIR", "RAILWAY_VOLUME_MOUNT_PATH")
    )
    discord_api: str = Field("https://discord.com/api/v10", validation_alias="DISCORD_API")

    intake: Intake = Intake()
    catch_up: CatchUp = CatchUp()
    queue: Queue = Queue()
    limits: Shares = Shares()
    fetch: Fetch = Fetch()
    reading: Reading = Reading()
    retention: Retention = Retention()
    upkeep: Upkeep = Upkeep()
    backup: Backup = Backup()
    model: Model = Model()
    log: Log = Log()

    @property
    def backups(self) -> Path:
        """Where copies of the archive go."""
        return Path(self.backup.folder) if self.backup.folder else self.data_dir / "backups"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load(secrets: Mapping[str, str] | None = None) -> Settings:
    """The settings in force; ``secrets`` are given, by their names, where no environment holds them any more.

    Raises SettingsError, which names the setting.
    """
    _refuse_unknown(os.environ)
    try:
        return _with(Settings(), secrets or {})
    except ValidationError as error:
        raise SettingsError(_sentence(error)) from None  # the cause would show a secret's value
    except (OSError, ValueError) as error:
        raise SettingsError(f"{CONFIG_FILE.name} cannot be read: {error}.") from error


def _with(chosen: Settings, secrets: Mapping[str, str]) -> Settings:
    given: dict[str, Any] = {}
    if token := secrets.get("BOT_TOKEN"):
        given["token"] = SecretStr(token)
    if key := secrets.get("BOT_MODEL__KEY"):
        given["model"] = chosen.model.model_copy(update={"key": key})
    return chosen.model_copy(update=given)


def environment_names() -> list[str]:
    """Every environment name that a setting answers to."""
    names = ["BOT_TOKEN", "BOT_CHANNELS", "DATA_DIR", "DISCORD_API"]
    for section, fields in sections().items():
        names += [f"{PREFIX}{section}__{key}".upper() for key in fields]
    return names


def sections() -> dict[str, dict[str, Any]]:
    """Each section's settings with their defaults, as config/bot.toml states them."""
    return {
        name: {key: info.default for key, info in field.annotation.model_fields.items()}
        for name, field in Settings.model_fields.items()
        if isinstance(field.annotation, type) and issubclass(field.annotation, Section)
    }


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    known = set(environment_names())
    for name in sorted(environment):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            raise SettingsError(f"{name} is no setting of Copydesk; config/bot.toml lists them all.")


def _sentence(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"{where} is no setting of Copydesk; config/bot.toml lists them all."
    reason = first["msg"][:1].lower() + first["msg"][1:]
    return f"The setting {where} makes no sense: {reason}."
