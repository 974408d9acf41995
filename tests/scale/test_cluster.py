"""A Dask cluster reads what one machine reads, even when a worker dies."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from benchmarks.archives import archive
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.errors import InputError
from claimcheck.extract.chunks import CHUNK
from claimcheck.pipeline import check_articles

pytestmark = [pytest.mark.cluster, pytest.mark.enable_socket]  # sockets of this machine only
distributed = pytest.importorskip("distributed")
ARTICLES = archive(3 * CHUNK)


def _killed(cluster) -> None:  # type: ignore[no-untyped-def]
    time.sleep(6)  # the first chunks are being read by then
    os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)


def test_a_cluster_whose_worker_is_killed_reads_what_one_process_reads() -> None:
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        killer = threading.Thread(target=_killed, args=[cluster])
        killer.start()
        found = read_claims(ARTICLES, Settings(scheduler=cluster.scheduler_address))
        killer.join()

    assert tuple(found) == tuple(read_claims(ARTICLES, Settings(jobs=1)))


def test_a_cluster_whose_worker_is_killed_reports_what_one_process_reports_and_claims_stay_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alone = check_articles(ARTICLES, Settings(jobs=1), whole=False)
    with distributed.LocalCluster(n_workers=3, threads_per_worker=1, dashboard_address=None) as cluster:
        monkeypatch.setattr("claimcheck.keep.shelf.claims_of", lambda *_: pytest.fail("claims were read by who asks"))
        killer = threading.Thread(target=_killed, args=[cluster])
        killer.start()
        found = check_articles(ARTICLES, Settings(scheduler=cluster.scheduler_address), whole=False)
        killer.join()

    assert found == alone
    assert found.model_dump_json() == alone.model_dump_json()
    assert found.coverage.pairs > 0


def test_a_missing_scheduler_is_said_in_one_line() -> None:
    with pytest.raises(InputError, match="no Dask scheduler answers") as caught:
        read_claims(ARTICLES[:1], Settings(scheduler="tcp://127.0.0.1:9"))

    assert "\n" not in str(caught.value)
