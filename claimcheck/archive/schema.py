"""The archive's tables; ``open_archive`` makes them, or brings older ones up to date."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
    ProgrammingError,
)

from claimcheck.errors import InputError
from claimcheck.keep.encoding import in_tables, with_gist

_TABLES = MetaData()
META = Table("claimcheck_meta", _TABLES, Column("key", String(40), primary_key=True), Column("value", Text))
ARTICLES = Table(
    "claimcheck_articles",
    _TABLES,
    # SQLite numbers rows by itself only where the key is exactly an integer
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("source", Text, nullable=False),
    Column("day", String(10)),  # of publication, YYYY-MM-DD
    Column("claims_count", Integer, nullable=False),
    Column("environment", String(16), nullable=False),  # model, settings and code that read the claims
    Column("digest", String(64), nullable=False),  # of the article: unchanged ones are not read again
    Column("article", LargeBinary, nullable=False),
    Column("claims", LargeBinary, nullable=False),
)
WORDS = Table(
    "claimcheck_words",
    _TABLES,
    Column("word", BigInteger, primary_key=True, autoincrement=False),  # a hash: the words themselves are in the claims
    Column("number", BigInteger, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)


_OWN = (ARTICLES, WORDS)


def _rewritten(write: Callable[[bytes], bytes]) -> Callable[[Connection], None]:
    """Return what writes the claims of every article in another way."""

    def rewrite(connection: Connection) -> None:
        numbers = connection.execute(select(ARTICLES.c.number).order_by(ARTICLES.c.number)).scalars().all()
        for start in range(0, len(numbers), TOGETHER):
            some = ARTICLES.c.number.in_(numbers[start : start + TOGETHER])
            for number, content in connection.execute(select(ARTICLES.c.number, ARTICLES.c.claims).where(some)).all():
                connection.execute(update(ARTICLES).where(ARTICLES.c.number == number).values(claims=write(content)))

    return rewrite


VERSION = 3
TOGETHER = 500  # articles whose claims are rewritten at a time: a few MB
MEND = "If it is damaged, put a copy back or make it anew: claimcheck index add."
# From each version to the next
MIGRATIONS: dict[int, Callable[[Connection], None]] = {1: _rewritten(with_gist), 2: _rewritten(in_tables)}


def open_archive(place: str) -> Engine:
    """Open the archive at a path, or at an URL such as ``postgresql+psycopg://host/newsroom``.

    Raises:
        InputError: there is no archive to be had at ``place``, or it was written by a newer claimcheck.

    """
    try:
        engine = create_engine(make_url(place if "://" in place else f"sqlite:///{place}"))
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _share)
        with engine.begin() as connection:
            _prepare(connection, place)
        event.listen(engine, "handle_error", _told(place))
    except (ArgumentError, NoSuchModuleError) as error:
        raise InputError(
            f"{place}: no database that is known here ({error}). Give a file or a postgresql URL."
        ) from None
    except ModuleNotFoundError as error:
        raise InputError(f"{place}: needs {error.name}. pip install 'claimcheck-newsroom[postgres]'") from None
    except (DBAPIError, UnicodeDecodeError) as error:
        why = str(error.orig) if isinstance(error, DBAPIError) else "its tables are damaged"
        raise InputError(f"{_safe(place)}: cannot be opened as an archive ({why.splitlines()[0]}).") from None
    return engine


def _told(place: str) -> Callable[[ExceptionContext], None]:
    """Return what makes one line of a database that fails later on, in whatever question."""

    def tell(met: ExceptionContext) -> None:
        error = met.sqlalchemy_exception
        if isinstance(error, DatabaseError) and not isinstance(error, (IntegrityError, ProgrammingError)):
            raise InputError(f"{_safe(place)}: the archive fails ({str(error.orig).splitlines()[0]}). {MEND}")

    return tell


def _safe(place: str) -> str:
    """Leave a password out of a message."""
    return make_url(place).render_as_string(hide_password=True) if "://" in place else place


def _share(connection, _record) -> None:  # type: ignore[no-untyped-def]
    """Let others read while one writes, and wait for another writer rather than fail."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA busy_timeout=30000")


def _prepare(connection: Connection, place: str) -> None:
    if not inspect(connection).has_table(META.name):
        _TABLES.create_all(connection)
        connection.execute(insert(META).values(key="version", value=str(VERSION)))
        return
    version = connection.execute(select(META.c.value).where(META.c.key == "version")).scalar_one_or_none()
    if version is None or not version.isdecimal() or not all(inspect(connection).has_table(t.name) for t in _OWN):
        raise InputError(f"{_safe(place)}: cannot be opened as an archive (its tables are damaged). {MEND}")
    found = int(version)
    if found > VERSION:
        raise InputError(f"{_safe(place)}: written by a newer claimcheck (version {found}). Update this one.")
    for version in range(found, VERSION):
        MIGRATIONS[version](connection)
        connection.execute(update(META).where(META.c.key == "version").values(value=str(version + 1)))
